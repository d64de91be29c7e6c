//! Links the program without position independence on Linux.
//!
//! The book is some sixty thousand pointers to text. In a position-independent program the loader
//! has to mend each of them at every start, which touches 1.5 MB and takes longer than everything
//! `statusbook 404` does itself (2.4 ms against 1.5 ms). What is given up is a random address for
//! the program's own image; its libraries, heap and stack keep theirs, and there is no unsafe code.

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    let target = |what: &str| std::env::var(format!("CARGO_CFG_TARGET_{what}")).unwrap_or_default();
    if target("OS") == "linux" && target("ENV") == "gnu" {
        println!("cargo::rustc-link-arg-bins=-no-pie");
    }
}
