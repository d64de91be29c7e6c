//! Listening on a socket until somebody says stop.

use std::future::Future;
use std::io;
use std::net::SocketAddr;

use axum::serve::ListenerExt as _;
use tokio::net::TcpListener;
use tokio::runtime::Builder;
use tokio::signal;

/// Serves the site until Ctrl-C or SIGTERM. `ready` is called with the bound address, which
/// differs from `listen` where that asks for port 0.
pub fn serve(listen: SocketAddr, ready: impl FnOnce(SocketAddr)) -> io::Result<()> {
    Builder::new_multi_thread()
        .enable_all()
        .build()?
        .block_on(async {
            let stop = stop()?;
            let listener = TcpListener::bind(listen).await?;
            ready(listener.local_addr()?);
            // Answers go out whole; waiting for more to send would only delay them.
            let listener = listener.tap_io(|socket| {
                let _ = socket.set_nodelay(true);
            });
            axum::serve(listener, crate::router())
                .with_graceful_shutdown(stop)
                .await
        })
}

/// Ends when the process is asked to stop. Handlers are in place when this returns, so that a
/// signal right after `ready` is not lost.
#[cfg(unix)]
fn stop() -> io::Result<impl Future<Output = ()>> {
    use signal::unix::{SignalKind, signal};
    let (mut interrupt, mut terminate) = (
        signal(SignalKind::interrupt())?,
        signal(SignalKind::terminate())?,
    );
    Ok(async move {
        tokio::select! {
            _ = interrupt.recv() => (),
            _ = terminate.recv() => (),
        }
    })
}

#[cfg(not(unix))]
fn stop() -> io::Result<impl Future<Output = ()>> {
    Ok(async {
        // Without a way to be asked, serving goes on until the process is ended.
        if signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    })
}
