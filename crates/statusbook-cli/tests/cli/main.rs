//! Whole runs of the program, as somebody at a shell sees them.

mod batch;
mod forms;
mod manners;
mod pages;
mod readme;
mod run;
