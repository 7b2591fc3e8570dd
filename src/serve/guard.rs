//! Who may ask: browsers on this machine that know that they speak to it.
//!
//! A page elsewhere can make its own name lead to this machine, and would then read the kit. Such a
//! request bears that name in `Host`, so any name but this machine's own is refused.

use super::server::Shared;
use axum::extract::{Request, State};
use axum::http::{Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use std::sync::Arc;

pub(super) async fn guard(
    State(shared): State<Arc<Shared>>,
    request: Request,
    next: Next,
) -> Response {
    let mut hosts = request.headers().get_all(header::HOST).iter();
    let host = hosts.next().and_then(|host| host.to_str().ok()).unwrap_or_default();
    if hosts.next().is_some() || !is_ours(host, shared.port) {
        return (StatusCode::FORBIDDEN, "This address serves its own machine only.\n")
            .into_response();
    }
    if ![Method::GET, Method::HEAD].contains(request.method()) {
        return StatusCode::METHOD_NOT_ALLOWED.into_response();
    }
    next.run(request).await
}

fn is_ours(host: &str, port: u16) -> bool {
    let Some((name, given)) = host.rsplit_once(':') else { return false };
    let is_name = ["127.0.0.1", "[::1]"].contains(&name) || name.eq_ignore_ascii_case("localhost");
    is_name && given.parse() == Ok(port)
}

#[cfg(test)]
mod tests {
    use super::is_ours;

    #[test]
    fn only_this_machine_by_its_own_names() {
        for host in ["localhost:4321", "LOCALHOST:4321", "127.0.0.1:4321", "[::1]:4321"] {
            assert!(is_ours(host, 4321), "{host}");
        }
        for host in [
            "",
            "localhost",
            "localhost:4322",
            "evil.example:4321",
            "127.0.0.1.evil.example:4321",
            "localhost:4321:4321",
            "0.0.0.0:4321",
        ] {
            assert!(!is_ours(host, 4321), "{host}");
        }
    }
}
