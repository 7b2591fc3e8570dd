//! HTTP on one side, the workbench on the other.

use super::address::{decode, media_type};
use super::reload::{self, State as KitState};
use super::workbench::{Answer, Request};
use super::{body, guard};
use axum::Router;
use axum::body::Body;
use axum::extract::State;
use axum::http::{HeaderValue, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use std::future::Future;
use std::io;
use std::net::TcpListener;
use std::sync::{Arc, mpsc};
use tokio::sync::{oneshot, watch};

/// What every request needs.
pub(super) struct Shared {
    pub(super) requests: mpsc::Sender<Request>,
    pub(super) states: watch::Receiver<KitState>,
    pub(super) port: u16,
}

/// Answers requests until `stop` says so; pages that still listen are left at once.
pub(super) fn run(
    listener: TcpListener,
    shared: Shared,
    stop: impl Future<Output = ()>,
) -> io::Result<()> {
    let runtime =
        tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
    let result = runtime.block_on(async {
        listener.set_nonblocking(true)?;
        let listener = tokio::net::TcpListener::from_std(listener)?;
        tokio::select! {
            result = axum::serve(listener, router(shared)) => result,
            () = stop => Ok(()),
        }
    });
    runtime.shutdown_background();
    result
}

fn router(shared: Shared) -> Router {
    let shared = Arc::new(shared);
    let script = || async { typed(reload::SCRIPT, Body::from(reload::SCRIPT_TEXT)) };
    let events = |State(shared): State<Arc<Shared>>| async move {
        reload::events(shared.states.clone()).into_response()
    };
    Router::new()
        .route(reload::SCRIPT, get(script))
        .route(reload::EVENTS, get(events))
        .fallback(answer)
        .layer(axum::middleware::from_fn_with_state(Arc::clone(&shared), guard::guard))
        .layer(axum::middleware::map_response(with_headers))
        .with_state(shared)
}

async fn answer(State(shared): State<Arc<Shared>>, uri: Uri) -> Response {
    let (reply, answer) = oneshot::channel();
    // An address that is none of ours is answered as any other that leads nowhere.
    let path = decode(uri.path()).unwrap_or_else(|| "%".to_owned());
    if shared.requests.send(Request::Get { path: path.clone(), reply }).is_err() {
        return StatusCode::SERVICE_UNAVAILABLE.into_response();
    }
    match answer.await {
        Ok(Answer::Page { status, html }) => {
            let status = StatusCode::from_u16(status).expect("the workbench knows its codes");
            (status, typed("page.html", Body::from(html))).into_response()
        }
        Ok(Answer::Bytes(bytes)) => typed(&path, Body::from(bytes.to_vec())),
        Ok(Answer::File(file)) => match body::of_file(&file) {
            Ok(body) => typed(&path, body),
            Err(error) => (StatusCode::NOT_FOUND, format!("{error}\n")).into_response(),
        },
        Ok(Answer::Folder) => {
            let query = uri.query().map_or(String::new(), |query| format!("?{query}"));
            let location = HeaderValue::from_str(&format!("{}/{query}", uri.path()));
            let location = location.expect("an address that came over the wire");
            (StatusCode::TEMPORARY_REDIRECT, [(header::LOCATION, location)]).into_response()
        }
        Err(_) => StatusCode::SERVICE_UNAVAILABLE.into_response(),
    }
}

fn typed(path: &str, body: Body) -> Response {
    ([(header::CONTENT_TYPE, media_type(path))], body).into_response()
}

async fn with_headers(mut response: Response) -> Response {
    let headers = response.headers_mut();
    for (name, value) in [
        (header::CACHE_CONTROL, "no-store"),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, "no-referrer"),
        (header::HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
    response
}
