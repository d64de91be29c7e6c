//! The JSON API. Its shapes are the library's view types; here are only paths and parameters.

use axum::Router;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use serde::Serialize;
use statusbook::view::{
    ChooserView, ComparisonView, ConstantView, DiagnosticView, FactsView, FaultView, IssuerView,
    RowView, SearchView, StatusView,
};
use statusbook::{Code, Filter, Issuer, Status, book};

use crate::accept::Form;
use crate::pages::compare;
use crate::params::{LONGEST_QUERY, Params, Segments};
use crate::problem::Problem;
use crate::resource;

/// Hits of a search that does not say how many it wants, and at most.
const HITS: usize = 10;
const MOST_HITS: usize = 100;

type Answer = Result<Json, Problem>;

pub(crate) fn routes() -> Router {
    Router::new()
        .route("/api/v1", get(|| async { Redirect::permanent("/api") }))
        .route("/api/v1/statuses", get(statuses))
        .route("/api/v1/statuses/{code}", get(status))
        .route("/api/v1/search", get(search))
        .route("/api/v1/diagnostics", get(diagnostics))
        .route("/api/v1/diagnostics/{issuer}/{id}", get(diagnostic))
        .route("/api/v1/issuers", get(issuers))
        .route("/api/v1/issuers/{id}", get(issuer))
        .route("/api/v1/constants", get(constants))
        .route("/api/v1/facts", get(facts))
        .route("/api/v1/compare", get(comparisons))
        .route("/api/v1/compare/{pair}", get(comparison))
        .route("/api/v1/choose", get(choose))
        .route("/api/v1/faults", get(faults))
}

/// A value as an answer.
struct Json(String);

impl Json {
    fn of(value: &impl Serialize) -> Self {
        Self(resource::json(value))
    }
}

impl IntoResponse for Json {
    fn into_response(self) -> Response {
        ([(CONTENT_TYPE, Form::Json.content_type())], self.0).into_response()
    }
}

/// Every status, or those of a class, a standing, an issuer.
async fn statuses(params: Params) -> Answer {
    let rows: Vec<RowView> = selected(&params)?.into_iter().map(Into::into).collect();
    Ok(Json::of(&rows))
}

/// One status: the JSON of `/404.json`.
async fn status(path: Segments) -> Answer {
    let text = path.last();
    let code: Code = text
        .parse()
        .map_err(|_| Problem::NotAStatus(text.to_owned()))?;
    let status = book().get(code).ok_or(Problem::UnknownStatus(code))?;
    Ok(Json::of(&StatusView::from(status)))
}

/// The statuses of `codes`, told apart; without it, everything that was written about such.
async fn comparisons(params: Params) -> Answer {
    if let Some(codes) = params.get("codes") {
        return Ok(Json::of(&ComparisonView::new(&compare::named(codes)?.0)));
    }
    let statuses = |c: &statusbook::Comparison| -> Vec<_> {
        c.sides
            .iter()
            .filter_map(|side| book().get(side.code))
            .collect()
    };
    let all = book()
        .comparisons
        .iter()
        .map(|c| ComparisonView::new(&statuses(c)));
    Ok(Json::of(&all.collect::<Vec<_>>()))
}

/// The statuses of a name such as `301-vs-308`, told apart.
async fn comparison(path: Segments) -> Answer {
    Ok(Json::of(&ComparisonView::new(
        &compare::named(path.last())?.0,
    )))
}

/// The chooser's whole graph.
async fn choose() -> Answer {
    Ok(Json::of(&ChooserView::from(book().chooser)))
}

/// Faults, and who sends which status for them.
async fn faults() -> Answer {
    let faults: Vec<FaultView> = book().faults.iter().map(Into::into).collect();
    Ok(Json::of(&faults))
}

/// A search; nothing found is an answer too.
async fn search(params: Params) -> Answer {
    let query = params.get("q").ok_or(Problem::MissingParameter("q"))?;
    if query.len() > LONGEST_QUERY {
        return Err(Problem::QueryTooLong);
    }
    let limit = params.read("limit", "a whole number", |n| n.parse::<usize>().ok())?;
    let limit = limit.unwrap_or(HITS).min(MOST_HITS);
    let explain = params
        .read("explain", "`true` or `false`", boolean)?
        .unwrap_or(false);
    let hits = book().search(
        query,
        Filter {
            limit,
            class: params.class()?,
        },
    );
    Ok(Json::of(&SearchView::new(query, &hits, explain)))
}

/// Every diagnostic, or an issuer's.
async fn diagnostics(params: Params) -> Answer {
    let issuer = known_issuer(&params)?;
    let wanted = book()
        .diagnostics
        .iter()
        .filter(|diagnostic| issuer.is_none_or(|issuer| diagnostic.issuer.id == issuer.id));
    let views: Vec<DiagnosticView> = wanted.map(Into::into).collect();
    Ok(Json::of(&views))
}

/// One diagnostic: the JSON of `/heroku/H12.json`.
async fn diagnostic(path: Segments) -> Answer {
    let (issuer, id) = path.last_two();
    let unknown = || Problem::UnknownDiagnostic {
        issuer: issuer.to_owned(),
        id: id.to_owned(),
    };
    let diagnostic = book().diagnostic(issuer, id).ok_or_else(unknown)?;
    Ok(Json::of(&DiagnosticView::from(diagnostic)))
}

/// Every issuer.
async fn issuers() -> Json {
    let views: Vec<IssuerView> = book().issuers.iter().map(Into::into).collect();
    Json::of(&views)
}

/// One issuer: the JSON of `/issuer/nginx.json`.
async fn issuer(path: Segments) -> Answer {
    let issuer = book().issuer(path.last());
    let issuer = issuer.ok_or_else(|| Problem::UnknownIssuer(path.last().to_owned()))?;
    Ok(Json::of(&IssuerView::from(issuer)))
}

/// What libraries call the statuses; of a library, a status, a language.
async fn constants(params: Params) -> Answer {
    let library = match params.filled("library") {
        Some(id) => Some(
            book()
                .library(id)
                .ok_or_else(|| Problem::UnknownLibrary(id.to_owned()))?,
        ),
        None => None,
    };
    let code: Option<Code> = params.read("code", "three digits", |text| text.parse().ok())?;
    let language = params.filled("language");
    let libraries = book().libraries.iter().filter(|of| {
        library.is_none_or(|library| library.id == of.id)
            && language.is_none_or(|language| of.language.eq_ignore_ascii_case(language))
    });
    let views: Vec<ConstantView> = libraries
        .flat_map(|of| of.constants.iter().map(move |constant| (of, constant)))
        .filter(|(_, constant)| code.is_none_or(|code| constant.code == code))
        .map(|(of, constant)| ConstantView::new(of, constant))
        .collect();
    Ok(Json::of(&views))
}

/// What a program decides by, for every status or a selection as in `statuses`.
async fn facts(params: Params) -> Answer {
    let views: Vec<FactsView> = selected(&params)?.into_iter().map(Into::into).collect();
    Ok(Json::of(&views))
}

/// The statuses that `class`, `standing` and `issuer` leave.
fn selected(params: &Params) -> Result<Vec<&'static Status>, Problem> {
    let (class, standing) = (params.class()?, params.standing()?);
    let issuer = known_issuer(params)?;
    let is_wanted = |status: &&Status| {
        class.is_none_or(|class| status.class() == class)
            && status.meanings.iter().any(|meaning| {
                standing.is_none_or(|standing| meaning.standing == standing)
                    && issuer.is_none_or(|issuer| meaning.issuer.id == issuer.id)
            })
    };
    Ok(book().statuses.iter().filter(is_wanted).collect())
}

fn known_issuer(params: &Params) -> Result<Option<&'static Issuer>, Problem> {
    let allowed = "an id of /api/v1/issuers";
    params.read("issuer", allowed, |id| book().issuer(id))
}

fn boolean(text: &str) -> Option<bool> {
    match text {
        "true" | "1" | "yes" => Some(true),
        "false" | "0" | "no" => Some(false),
        _ => None,
    }
}
