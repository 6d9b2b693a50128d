//! Nothing: what is here is in `tests`, which gives the documents that are built to the programs that read them.
