//! Arguments in, exit code out.

use std::process::ExitCode;

fn main() -> ExitCode {
    hip_triage::cli::main().into()
}
