//! What a page is about, as crawlers read it: JSON-LD in the words of schema.org.

use serde_json::{Value, json};
use statusbook::{Diagnostic, Status};

use super::Frame;

/// A number is a term of its class, the class one of the book.
pub(super) fn status(status: &'static Status) -> Frame {
    let path = format!("/{}", status.code);
    let class = status.class();
    let lead = status.lead();
    let data = page(
        &json!({
            "@type": "DefinedTerm",
            "name": format!("{} {}", status.code, lead.phrase),
            "termCode": status.code.to_string(),
            "description": lead.summary.to_string(),
            "url": path,
            "inDefinedTermSet": "/",
        }),
        &[
            ("HTTP status codes", "/"),
            (&format!("{class} {}", class.words()), &format!("/{class}")),
            (&format!("{} {}", status.code, lead.phrase), &path),
        ],
    );
    Frame {
        status: Some(status),
        data: Some(data),
        ..Frame::at("codes", path)
    }
}

/// An identifier is a term of its issuer.
pub(super) fn diagnostic(diagnostic: &Diagnostic) -> Frame {
    let path = format!("/{}", diagnostic.full_id());
    let name = format!("{} {}", diagnostic.issuer.name, diagnostic.name);
    let of = format!("/issuer/{}", diagnostic.issuer.id);
    let data = page(
        &json!({
            "@type": "DefinedTerm",
            "name": name,
            "termCode": diagnostic.name,
            "description": diagnostic.summary.to_string(),
            "url": path,
            "inDefinedTermSet": of,
        }),
        &[
            ("Issuers", "/issuer"),
            (diagnostic.issuer.name, &of),
            (diagnostic.name, &path),
        ],
    );
    Frame {
        data: Some(data),
        ..Frame::at("issuers", path)
    }
}

/// A thing, and the way to it.
fn page(thing: &Value, way: &[(&str, &str)]) -> String {
    let steps: Vec<Value> = (1..)
        .zip(way)
        .map(|(at, (name, path))| {
            json!({"@type": "ListItem", "position": at, "name": name, "item": path})
        })
        .collect();
    let data = json!({
        "@context": "https://schema.org",
        "@graph": [thing, {"@type": "BreadcrumbList", "itemListElement": steps}],
    });
    within_script(&data)
}

/// JSON that cannot end the element it stands in.
fn within_script(data: &Value) -> String {
    data.to_string().replace('<', "\\u003c")
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    #[test]
    fn data_cannot_leave_its_element() {
        let text = super::within_script(&json!("</script><b>"));
        assert_eq!(text, "\"\\u003c/script>\\u003cb>\"");
    }
}
