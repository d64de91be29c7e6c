//! The JSON Schema of a status file, for completion in editors.

use schemars::schema_for;

use crate::file::Status;

/// The schema as pretty-printed JSON.
pub fn status() -> serde_json::Result<String> {
    let mut text = serde_json::to_string_pretty(&schema_for!(Status))?;
    text.push('\n');
    Ok(text)
}
