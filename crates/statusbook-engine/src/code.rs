//! The three-digit number and its class.

use core::fmt;
use core::str::FromStr;

/// A status code: three digits, registered or not; `000` stands for "no status at all".
///
/// ```
/// use statusbook_engine::Code;
///
/// let code: Code = "404".parse().unwrap();
/// assert_eq!(code.number(), 404);
/// assert_eq!(Code::new(0).unwrap().to_string(), "000");
/// assert!("4o4".parse::<Code>().is_err());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Code(u16);

impl Code {
    /// `None` above 999: such a number cannot stand on a status line (RFC 9112, section 4).
    pub const fn new(number: u16) -> Option<Self> {
        match number {
            0..=999 => Some(Self(number)),
            _ => None,
        }
    }

    /// The number, 0 to 999.
    pub const fn number(self) -> u16 {
        self.0
    }

    /// The class, which is the first digit.
    pub const fn class(self) -> Class {
        #[expect(clippy::cast_possible_truncation, reason = "a code is below 1000")]
        Class((self.0 / 100) as u8)
    }

    /// Three ASCII digits, without allocation.
    pub const fn digits(self) -> [u8; 3] {
        const fn digit(n: u16) -> u8 {
            b'0' + (n % 10) as u8
        }
        [digit(self.0 / 100), digit(self.0 / 10), digit(self.0)]
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:03}", self.0)
    }
}

impl FromStr for Code {
    type Err = ParseCodeError;

    fn from_str(text: &str) -> Result<Self, ParseCodeError> {
        if text.len() != 3 || !text.bytes().all(|b| b.is_ascii_digit()) {
            return Err(ParseCodeError);
        }
        text.parse().ok().and_then(Self::new).ok_or(ParseCodeError)
    }
}

/// The text is not three digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ParseCodeError;

impl fmt::Display for ParseCodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a status code is three digits")
    }
}

impl core::error::Error for ParseCodeError {}

/// The first digit of a code. RFC 9110 section 15 defines 1 to 5; others occur in logs and clients.
///
/// ```
/// use statusbook_engine::Class;
///
/// let class: Class = "4XX".parse().unwrap();
/// assert_eq!((class.to_string(), class.words()), ("4xx".to_owned(), "client error"));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Class(u8);

impl Class {
    /// `None` above 9.
    pub const fn new(digit: u8) -> Option<Self> {
        match digit {
            0..=9 => Some(Self(digit)),
            _ => None,
        }
    }

    /// The digit, 0 to 9.
    pub const fn digit(self) -> u8 {
        self.0
    }

    /// The class in words, in lower case.
    pub const fn words(self) -> &'static str {
        match self.0 {
            0 => "no response",
            1 => "informational",
            2 => "successful",
            3 => "redirection",
            4 => "client error",
            5 => "server error",
            _ => "outside the classes of HTTP",
        }
    }
}

impl fmt::Display for Class {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}xx", self.0)
    }
}

impl FromStr for Class {
    type Err = ParseCodeError;

    /// Reads `4xx`, in any letter case.
    fn from_str(text: &str) -> Result<Self, ParseCodeError> {
        match text.as_bytes() {
            [digit @ b'0'..=b'9', b'x' | b'X', b'x' | b'X'] => Ok(Self(digit - b'0')),
            _ => Err(ParseCodeError),
        }
    }
}
