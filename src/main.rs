//! Starts the command line and ends the process with its exit code.

use std::process::ExitCode;

use mimalloc::MiMalloc;

/// Reading an agreement is a fifth of its time asking for memory; this one is quicker at it than that of the system.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

fn main() -> ExitCode {
    let typed: Vec<_> = std::env::args_os().collect();
    convenant::cli::run(&typed).into()
}
