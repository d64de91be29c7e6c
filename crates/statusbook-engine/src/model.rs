//! A small linear model: how much each feature of a query speaks for each status.
//!
//! It is trained at build time from the book's own texts and the lines people type for each status;
//! the same data give the same weights.

use crate::columns::{Reader, Writer};

/// Weights of features for statuses, most of them nothing and left out.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Model {
    /// What speaks for each status before a word is said, in `step`s; the last one stands for "none".
    pub bias: Vec<i8>,
    /// Where each feature's weights end.
    pub ends: Vec<u32>,
    /// The statuses they speak for, by place.
    pub statuses: Vec<u8>,
    /// How much, in `step`s.
    pub weights: Vec<i8>,
    /// What one step is worth.
    pub step: f32,
}

impl Model {
    /// The weights of a feature: status and how much it speaks for it.
    pub fn weights_of(&self, feature: usize) -> impl Iterator<Item = (usize, f32)> + '_ {
        let before = feature.checked_sub(1).map_or(0, |before| self.ends[before]);
        let range = before as usize..self.ends[feature] as usize;
        let statuses = self.statuses[range.clone()].iter();
        let weights = self.weights[range].iter();
        statuses
            .zip(weights)
            .map(|(&status, &weight)| (usize::from(status), f32::from(weight) * self.step))
    }

    /// What speaks for each status, and last for none of them, given features with their values (of
    /// length 1 as a vector).
    pub fn scores(&self, features: &[(usize, f32)]) -> Vec<f32> {
        let mut scores: Vec<f32> = self
            .bias
            .iter()
            .map(|&bias| f32::from(bias) * self.step)
            .collect();
        for &(feature, value) in features {
            for (status, weight) in self.weights_of(feature) {
                scores[status] += value * weight;
            }
        }
        scores
    }

    pub(crate) fn write(&self, out: &mut Writer) {
        let before = std::iter::once(&0).chain(&self.ends);
        let counts: Vec<u32> = self.ends.iter().zip(before).map(|(e, b)| e - b).collect();
        out.numbers(&counts);
        out.bytes(&self.statuses);
        out.bytes(&unsigned(&self.weights));
        out.bytes(&unsigned(&self.bias));
        out.number(self.step.to_bits());
    }

    pub(crate) fn read(from: &mut Reader) -> Self {
        let mut end = 0;
        let ends = from.numbers().into_iter().map(|count| {
            end += count;
            end
        });
        Self {
            ends: ends.collect(),
            statuses: from.bytes().to_vec(),
            weights: signed(from.bytes()),
            bias: signed(from.bytes()),
            step: f32::from_bits(from.number()),
        }
    }
}

fn unsigned(numbers: &[i8]) -> Vec<u8> {
    numbers.iter().map(|n| n.to_le_bytes()[0]).collect()
}

fn signed(bytes: &[u8]) -> Vec<i8> {
    bytes.iter().map(|&b| i8::from_le_bytes([b])).collect()
}
