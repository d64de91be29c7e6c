//! Which status somebody wants: one, or one of several by weight.

use std::collections::hash_map::RandomState;
use std::hash::BuildHasher;

use statusbook::Code;

use crate::problem::short;

/// Statuses, each with how often it is to come.
#[derive(Debug, PartialEq)]
pub(super) struct Wish(Vec<(Code, f64)>);

/// Statuses that a list may have.
const MOST: usize = 100;

impl Wish {
    /// Reads `503`, `200,503` or `200:0.9,500:0.1`; all of it, before anything is sent. `Err` says
    /// what is wrong and what may stand there.
    pub(super) fn read(text: &str) -> Result<Self, String> {
        let parts: Vec<&str> = text.split(',').collect();
        if parts.len() > MOST {
            return Err(format!("the list has more than {MOST} statuses"));
        }
        let wishes: Vec<(Code, f64)> = parts.into_iter().map(one).collect::<Result<_, _>>()?;
        if wishes.iter().all(|&(_, weight)| weight <= 0.0) {
            return Err("every weight is 0, so nothing can be sent".to_owned());
        }
        Ok(Self(wishes))
    }

    /// One of them by chance, as their weights have it.
    pub(super) fn pick(&self) -> Code {
        // A hasher with fresh keys: chance enough for a test server, without a crate for it.
        let bits = RandomState::new().hash_one(0_u8) >> 11;
        #[expect(clippy::cast_precision_loss, reason = "53 bits fit")]
        let chance = bits as f64 / (1_u64 << 53) as f64;
        self.at(chance)
    }

    /// The one that a number from 0 to 1 falls on.
    fn at(&self, chance: f64) -> Code {
        let sum: f64 = self.0.iter().map(|(_, weight)| weight).sum();
        let mut left = chance * sum;
        let mut picked = self.0[0].0;
        for &(code, weight) in self.0.iter().filter(|(_, weight)| *weight > 0.0) {
            picked = code;
            if left < weight {
                break;
            }
            left -= weight;
        }
        picked
    }
}

/// A status, with a weight where there is one.
fn one(part: &str) -> Result<(Code, f64), String> {
    let (number, weight) = part.split_once(':').unwrap_or((part, "1"));
    let number = number.trim();
    let code: Code = number
        .parse()
        .ok()
        .filter(|code: &Code| code.number() >= 100)
        .ok_or_else(|| format!("“{}” is no number from 200 to 999", short(number)))?;
    if code.class().digit() == 1 {
        return Err(format!(
            "{code} is interim: it comes before a final response and cannot stand for one; ask for a number from 200 to 999"
        ));
    }
    let weight: f64 = weight
        .trim()
        .parse()
        .ok()
        .filter(|weight: &f64| weight.is_finite() && *weight >= 0.0)
        .ok_or_else(|| {
            format!(
                "the weight of {code} is “{}”; it may be a number from 0, as in `200:0.9,500:0.1`",
                short(weight)
            )
        })?;
    Ok((code, weight))
}

#[cfg(test)]
mod tests {
    use super::Wish;

    fn at(list: &str, chance: f64) -> String {
        Wish::read(list).unwrap().at(chance).to_string()
    }

    #[test]
    fn weights_share_out_chance() {
        assert_eq!(at("503", 0.5), "503");
        assert_eq!(
            (at("200,503", 0.49), at("200,503", 0.5)),
            ("200".to_owned(), "503".to_owned())
        );
        let list = "200:0.9,500:0.1";
        assert_eq!(
            (at(list, 0.89), at(list, 0.91)),
            ("200".to_owned(), "500".to_owned())
        );
        assert_eq!(
            (at("200:0,500", 0.0), at("500,200:0", 1.0)),
            ("500".to_owned(), "500".to_owned())
        );
    }

    #[test]
    fn every_one_of_a_list_comes_sooner_or_later() {
        let wish = Wish::read("200,503").unwrap();
        let picked: Vec<u16> = (0..200).map(|_| wish.pick().number()).collect();
        assert!(picked.contains(&200) && picked.contains(&503));
    }

    #[test]
    fn what_cannot_be_sent_is_said_before_anything_is() {
        for (list, why) in [
            ("", "no number"),
            ("99", "no number"),
            ("1000", "no number"),
            ("000", "no number"),
            ("200,abc", "“abc”"),
            ("103", "interim"),
            ("200,101", "101 is interim"),
            ("200:-1,500", "weight of 200"),
            ("200:NaN", "weight of 200"),
            ("200:0,500:0", "every weight"),
            (&"200,".repeat(101), "more than 100"),
        ] {
            let said = Wish::read(list).unwrap_err();
            assert!(said.contains(why), "{list}: {said}");
        }
    }
}
