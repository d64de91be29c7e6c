//! Serves the site, to look at it: `cargo run -p statusbook-server --example serve -- 127.0.0.1:4180`.

use std::error::Error;
use std::io::Write as _;

fn main() -> Result<(), Box<dyn Error>> {
    let listen = std::env::args()
        .nth(1)
        .unwrap_or_else(|| "127.0.0.1:4180".to_owned());
    statusbook_server::serve(listen.parse()?, |at| {
        let _ = writeln!(std::io::stdout(), "http://{at}/");
    })?;
    Ok(())
}
