//! Starts the command line and ends the process with its exit code.

use std::process::ExitCode;

fn main() -> ExitCode {
    let typed: Vec<_> = std::env::args_os().collect();
    convenant::cli::run(&typed).into()
}
