//! Raw HTTP messages as the data writes them, and as they go over the wire.

/// A message that was read.
pub(crate) struct Message {
    pub(crate) head: Head,
    fields: Vec<(String, String)>,
    pub(crate) content: String,
    /// It answers a `HEAD`: its length tells of content that is not there.
    pub(crate) answers_head: bool,
}

/// What a message begins with.
pub(crate) enum Head {
    /// Minor version, and method.
    Request {
        /// 0 or 1.
        version: u8,
        /// `GET`.
        method: String,
    },
    /// A status.
    Response {
        /// The number.
        status: u16,
    },
}

impl Message {
    /// The values of a field.
    pub(crate) fn values(&self, name: &str) -> impl Iterator<Item = &str> {
        let named = self
            .fields
            .iter()
            .filter(move |(field, _)| field.eq_ignore_ascii_case(name));
        named.map(|(_, value)| value.as_str())
    }
}

/// Heads and contents of a text: interim responses have no content, and the final one follows.
fn parts(text: &str) -> Vec<(&str, &str)> {
    let mut parts = Vec::new();
    let mut rest = text.strip_suffix('\n').unwrap_or(text);
    loop {
        let (head, after) = rest
            .split_once("\n\n")
            .unwrap_or((rest.trim_end_matches('\n'), ""));
        let interim = head.starts_with("HTTP/1.1 1")
            && !head.starts_with("HTTP/1.1 101")
            && !after.is_empty();
        if !interim {
            parts.push((head, after));
            return parts;
        }
        parts.push((head, ""));
        rest = after;
    }
}

/// A text of the data as it goes over the wire: lines of a head end with CRLF, content is as it stands.
pub(crate) fn wire(text: &str) -> String {
    let mut wire = String::new();
    for (head, content) in parts(text) {
        wire.push_str(&head.replace('\n', "\r\n"));
        wire.push_str("\r\n\r\n");
        wire.push_str(content);
    }
    wire
}

/// The messages of a text; `Err` says what a parser of HTTP has against one. `request` is what a
/// response answers.
pub(crate) fn messages(text: &str, request: Option<&Message>) -> Result<Vec<Message>, String> {
    let is_head = request.is_some_and(
        |request| matches!(&request.head, Head::Request { method, .. } if method == "HEAD"),
    );
    parts(text)
        .into_iter()
        .map(|(head, content)| {
            let wire = format!("{}\r\n\r\n", head.replace('\n', "\r\n"));
            let (head, fields) = if request.is_some() {
                response(&wire)?
            } else {
                self::request(&wire)?
            };
            Ok(Message {
                head,
                fields,
                content: content.to_owned(),
                answers_head: is_head,
            })
        })
        .collect()
}

type Parsed = Result<(Head, Vec<(String, String)>), String>;

/// Fields a head may have.
const MOST_FIELDS: usize = 64;

fn request(wire: &str) -> Parsed {
    let mut fields = [httparse::EMPTY_HEADER; MOST_FIELDS];
    let mut request = httparse::Request::new(&mut fields);
    let parsed = request.parse(wire.as_bytes());
    // A parser of HTTP/1.1 knows no other version; the text may want just that.
    if matches!(parsed, Err(httparse::Error::Version)) {
        let older = wire
            .replacen("HTTP/2.0", "HTTP/1.1", 1)
            .replacen("HTTP/3.0", "HTTP/1.1", 1);
        return if older == wire {
            Err("no version of HTTP".to_owned())
        } else {
            self::request(&older)
        };
    }
    complete(parsed)?;
    let version = request.version.unwrap_or(1);
    let method = request.method.unwrap_or_default().to_owned();
    Ok((Head::Request { version, method }, owned(request.headers)?))
}

fn response(wire: &str) -> Parsed {
    let mut fields = [httparse::EMPTY_HEADER; MOST_FIELDS];
    let mut response = httparse::Response::new(&mut fields);
    complete(response.parse(wire.as_bytes()))?;
    let status = response.code.unwrap_or(0);
    Ok((Head::Response { status }, owned(response.headers)?))
}

fn complete(parsed: httparse::Result<usize>) -> Result<(), String> {
    match parsed {
        Ok(httparse::Status::Complete(_)) => Ok(()),
        Ok(httparse::Status::Partial) => Err("the head does not end".to_owned()),
        Err(err) => Err(format!("no parser of HTTP accepts this head: {err}")),
    }
}

fn owned(fields: &[httparse::Header<'_>]) -> Result<Vec<(String, String)>, String> {
    let text = |field: &httparse::Header<'_>| {
        let value = std::str::from_utf8(field.value).map_err(|err| err.to_string())?;
        Ok((field.name.to_owned(), value.to_owned()))
    };
    fields.iter().map(text).collect()
}

#[cfg(test)]
mod tests {
    use super::{messages, wire};

    #[test]
    fn an_interim_response_stands_before_the_final_one() {
        let text =
            "HTTP/1.1 103 Early Hints\nLink: </a>\n\nHTTP/1.1 200 OK\nContent-Length: 2\n\nab\n";
        let request = messages("GET / HTTP/1.1\nHost: example.com\n", None).unwrap();
        let responses = messages(text, request.first()).unwrap();
        assert_eq!(responses.len(), 2);
        assert_eq!(responses[1].content, "ab");
        assert!(wire(text).contains("</a>\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nab"));
    }

    #[test]
    fn what_is_no_head_is_refused() {
        assert!(messages("GET / HTTP/1.1\nHost example.com\n", None).is_err());
    }
}
