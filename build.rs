//! How the program is linked. Where the C library knows how (glibc 2.36 and later), the places that hold an address are told in a
//! bitmap instead of a table: with the PDF engine they are nearly a hundred thousand, and two megabytes less are read at every
//! start.
#![allow(clippy::disallowed_methods, reason = "asks the machine on which it is built")]

use std::process::Command;

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    let is = |what: &str, value: &str| std::env::var(what).is_ok_and(|found| found == value);
    let is_for_this_machine = std::env::var("HOST").ok() == std::env::var("TARGET").ok();
    if is_for_this_machine && is("CARGO_CFG_TARGET_ENV", "gnu") && glibc().is_some_and(|version| version >= (2, 36)) {
        println!("cargo::rustc-link-arg-bins=-Wl,-z,pack-relative-relocs");
    }
}

/// The version of the C library here.
fn glibc() -> Option<(u32, u32)> {
    let told = Command::new("getconf").arg("GNU_LIBC_VERSION").output().ok()?;
    let told = String::from_utf8(told.stdout).ok()?;
    let (major, minor) = told.trim().strip_prefix("glibc ")?.split_once('.')?;
    Some((major.parse().ok()?, minor.split('.').next()?.parse().ok()?))
}
