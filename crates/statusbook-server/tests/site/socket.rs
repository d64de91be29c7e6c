//! The site on a real socket.

use std::io::{Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpStream};
use std::sync::mpsc;
use std::thread;

#[test]
fn serve_says_where_it_listens_and_answers_there() {
    let (said, heard) = mpsc::channel();
    thread::spawn(move || {
        let anywhere = SocketAddr::from((Ipv4Addr::LOCALHOST, 0));
        statusbook_server::serve(anywhere, |at| said.send(at).unwrap()).unwrap();
    });
    let at = heard.recv().unwrap();
    assert_ne!(at.port(), 0);
    let mut socket = TcpStream::connect(at).unwrap();
    write!(
        socket,
        "GET /404.json HTTP/1.1\r\nHost: {at}\r\nConnection: close\r\n\r\n"
    )
    .unwrap();
    let mut answer = String::new();
    socket.read_to_string(&mut answer).unwrap();
    assert!(answer.starts_with("HTTP/1.1 200 OK\r\n"), "{answer}");
    assert!(answer.contains("\"phrase\":\"Not Found\""), "{answer}");
}

#[test]
fn a_taken_port_is_an_error_not_a_panic() {
    let taken = std::net::TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    let error = statusbook_server::serve(taken.local_addr().unwrap(), |_| ()).unwrap_err();
    assert_eq!(error.kind(), std::io::ErrorKind::AddrInUse);
}
