//! A small linear model: how much each feature of a query speaks for each status.
//!
//! It is trained at build time from the book's own texts and the lines people type for each status;
//! the same data give the same weights. Every weight can be read: `--explain` names the features
//! that spoke loudest.

/// Weights of features for statuses, most of them nothing and left out.
#[derive(Clone, Copy, Debug)]
pub struct Model {
    /// What speaks for each status before a word is said, in `step`s; the last one stands for "none".
    pub bias: &'static [i8],
    /// Where each feature's weights end; features are the index's terms.
    pub ends: &'static [u32],
    /// The statuses they speak for, by place.
    pub statuses: &'static [u8],
    /// How much, in `step`s.
    pub weights: &'static [i8],
    /// What one step is worth.
    pub step: f32,
}

impl Model {
    /// The weights of a feature: status and how much it speaks for it.
    pub fn weights_of(&self, feature: usize) -> impl Iterator<Item = (usize, f32)> + '_ {
        let from = if feature == 0 {
            0
        } else {
            self.ends[feature - 1]
        } as usize;
        let range = from..self.ends[feature] as usize;
        let weights = self.weights[range.clone()].iter();
        self.statuses[range]
            .iter()
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
}
