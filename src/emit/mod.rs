//! The checked agreement → artefacts: a sorted map from path to bytes. What stands on disk is not known here.

pub mod manifest;
