//! Which paths pages of other sites may read: the API and the statuses on demand, which hold nothing
//! private.

use axum::extract::Request;
use axum::http::header::{
    ACCESS_CONTROL_ALLOW_HEADERS, ACCESS_CONTROL_ALLOW_METHODS, ACCESS_CONTROL_ALLOW_ORIGIN,
    ACCESS_CONTROL_EXPOSE_HEADERS, ACCESS_CONTROL_MAX_AGE, ACCESS_CONTROL_REQUEST_METHOD,
};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

/// What pages of other sites may do with a path.
struct Open {
    /// The methods they may send.
    methods: &'static str,
    /// The response fields they may read besides the few that everybody may.
    fields: &'static str,
    /// `OPTIONS` is always a question about this, not a request of its own.
    is_only_asked: bool,
}

const API: Open = Open {
    methods: "GET, HEAD",
    fields: "ETag",
    is_only_asked: true,
};

const RESPONDER: Open = Open {
    methods: "*",
    fields: "*",
    is_only_asked: false,
};

impl Open {
    fn of(path: &str) -> Option<&'static Self> {
        if path.starts_with("/api/") {
            Some(&API)
        } else if path.starts_with("/status/") {
            Some(&RESPONDER)
        } else {
            None
        }
    }

    fn is_preflight(&self, method: &Method, headers: &HeaderMap) -> bool {
        let is_asked = self.is_only_asked || headers.contains_key(ACCESS_CONTROL_REQUEST_METHOD);
        method == Method::OPTIONS && is_asked
    }
}

/// Lets pages of any other site read what is open to them.
pub(crate) async fn open_to_all(request: Request, next: Next) -> Response {
    let Some(open) = Open::of(request.uri().path()) else {
        return next.run(request).await;
    };
    let is_preflight = open.is_preflight(request.method(), request.headers());
    let mut response = if is_preflight {
        StatusCode::NO_CONTENT.into_response()
    } else {
        next.run(request).await
    };
    let fields = response.headers_mut();
    let mut add = |name, value| fields.insert(name, HeaderValue::from_static(value));
    add(ACCESS_CONTROL_ALLOW_ORIGIN, "*");
    if is_preflight {
        add(ACCESS_CONTROL_ALLOW_METHODS, open.methods);
        add(ACCESS_CONTROL_ALLOW_HEADERS, "*");
        add(ACCESS_CONTROL_MAX_AGE, "86400");
    } else {
        add(ACCESS_CONTROL_EXPOSE_HEADERS, open.fields);
    }
    response
}
