//! Training the search's linear model: softmax regression over the lines that belong to each status.
//!
//! Plain stochastic gradient descent with `AdaGrad` steps, in a fixed order, in arithmetic that is
//! the same on every machine: equal data give equal weights.

/// A line with the statuses it speaks for.
pub(super) struct Example {
    /// Features with their values.
    pub(super) features: Vec<(usize, f32)>,
    /// Statuses by place, with shares that add up to 1.
    pub(super) targets: Vec<(usize, f32)>,
    /// How much it counts.
    pub(super) weight: f32,
}

/// Dense weights under training.
pub(super) struct Trained {
    classes: usize,
    /// Feature by feature, one for each class.
    pub(super) weights: Vec<f32>,
    /// One for each class.
    pub(super) bias: Vec<f32>,
    /// Which weights may be anything but nothing.
    open: Vec<bool>,
}

/// Length of a step.
const STEP: f32 = 0.3;

/// Pull towards nothing at each touch of a weight: what few lines say stays small.
const DECAY: f32 = 3.0e-5;

/// Sum of squared gradients a weight starts with. At a tenth of it, the first line that has a
/// feature decides what the feature means.
const CAUTION: f32 = 1.0;

/// The share of its features that a line loses each time it is seen: what is left has to do, as it
/// has to for a query that says the same in other words.
const LOST: f32 = 0.2;

impl Trained {
    /// Weights that know nothing.
    pub(super) fn nothing(features: usize, classes: usize) -> Self {
        let size = features * classes;
        Self {
            classes,
            weights: vec![0.0; size],
            bias: vec![0.0; classes],
            open: vec![true; size],
        }
    }

    /// Sees every example so many times.
    pub(super) fn learn(&mut self, examples: &[Example], epochs: usize) {
        let classes = self.classes;
        let mut squares = vec![CAUTION; self.weights.len()];
        let mut bias_squares = vec![1.0_f32; classes];
        let mut order: Vec<usize> = (0..examples.len()).collect();
        let mut random = Random(1);
        let mut errors = vec![0.0_f32; classes];
        let mut seen = Vec::new();
        for _ in 0..epochs {
            random.shuffle(&mut order);
            for &at in &order {
                let example = &examples[at];
                random.some(&example.features, &mut seen);
                self.errors(&seen, example, &mut errors);
                for &(feature, value) in &seen {
                    let row = feature * classes..(feature + 1) * classes;
                    let weights = self.weights[row.clone()]
                        .iter_mut()
                        .zip(&mut squares[row.clone()]);
                    for (((weight, square), error), open) in
                        weights.zip(&errors).zip(&self.open[row])
                    {
                        let gradient = error * value + DECAY * *weight;
                        *square += gradient * gradient;
                        *weight -= f32::from(u8::from(*open)) * STEP * gradient / square.sqrt();
                    }
                }
                for ((bias, square), error) in
                    self.bias.iter_mut().zip(&mut bias_squares).zip(&errors)
                {
                    *square += error * error;
                    *bias -= 0.2 * STEP * error / square.sqrt();
                }
            }
        }
    }

    /// What the weights make of what is seen of an example, less what they should.
    fn errors(&self, seen: &[(usize, f32)], example: &Example, errors: &mut [f32]) {
        errors.copy_from_slice(&self.bias);
        for &(feature, value) in seen {
            let row = &self.weights[feature * self.classes..(feature + 1) * self.classes];
            errors
                .iter_mut()
                .zip(row)
                .for_each(|(error, weight)| *error += value * weight);
        }
        softmax(errors);
        for &(class, share) in &example.targets {
            errors[class] -= share;
        }
        errors.iter_mut().for_each(|error| *error *= example.weight);
    }

    /// Drops all but the largest weights, for good; a weight is as large as it is by the price of
    /// its feature.
    pub(super) fn keep_largest(&mut self, count: usize, prices: &[f32]) {
        let classes = self.classes;
        let worth = |(at, weight): (usize, &f32)| weight.abs() / prices[at / classes];
        let worths: Vec<f32> = self.weights.iter().enumerate().map(worth).collect();
        let mut sorted = worths.clone();
        sorted.sort_unstable_by(|a, b| b.total_cmp(a));
        let least = sorted.get(count).copied().unwrap_or(0.0);
        for ((weight, open), worth) in self.weights.iter_mut().zip(&mut self.open).zip(worths) {
            *open = worth > least;
            if !*open {
                *weight = 0.0;
            }
        }
    }
}

fn softmax(scores: &mut [f32]) {
    let most = scores.iter().copied().fold(f32::MIN, f32::max);
    let mut sum = 0.0;
    for score in scores.iter_mut() {
        *score = exp(*score - most);
        sum += *score;
    }
    scores.iter_mut().for_each(|score| *score /= sum);
}

/// e to the power of a number not above 0, from additions and multiplications alone: the standard
/// library's may differ between machines in the last digit.
fn exp(x: f32) -> f32 {
    if x < -30.0 {
        return 0.0;
    }
    // (1 + x/1024 + …)^1024
    let y = x / 1024.0;
    let mut power = 1.0 + y * (1.0 + y * (0.5 + y / 6.0));
    for _ in 0..10 {
        power *= power;
    }
    power
}

/// A small generator of numbers that look random, the same ones each time.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or(0) % limit
    }

    /// Most of some features, all of them together of length 1 as a vector; all of them rather than none.
    fn some(&mut self, features: &[(usize, f32)], kept: &mut Vec<(usize, f32)>) {
        const PARTS: usize = 10_000;
        kept.clear();
        #[expect(clippy::cast_precision_loss, reason = "parts of a whole")]
        let lost = |random: &mut Self| (random.below(PARTS) as f32) < LOST * PARTS as f32;
        kept.extend(features.iter().filter(|_| !lost(self)));
        if kept.is_empty() {
            kept.extend(features);
        }
        let length = kept
            .iter()
            .map(|(_, value)| value * value)
            .sum::<f32>()
            .sqrt();
        kept.iter_mut().for_each(|(_, value)| *value /= length);
    }

    fn shuffle(&mut self, order: &mut [usize]) {
        for at in (1..order.len()).rev() {
            order.swap(at, self.below(at + 1));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Example, Trained, exp};

    #[test]
    fn exp_is_close_to_the_standard_one() {
        for x in [0.0, -0.1, -1.0, -5.0, -20.0_f32] {
            assert!(
                (exp(x) - x.exp()).abs() < 2.0e-3 * x.exp().max(1.0e-9) + 1.0e-6,
                "{x}"
            );
        }
    }

    #[test]
    fn what_is_said_of_a_class_speaks_for_it() {
        let example = |feature, class| Example {
            features: vec![(feature, 1.0)],
            targets: vec![(class, 1.0)],
            weight: 1.0,
        };
        let mut trained = Trained::nothing(3, 2);
        trained.learn(&[example(0, 0), example(1, 1), example(2, 1)], 20);
        let weight = |feature: usize, class: usize| trained.weights[feature * 2 + class];
        assert!(weight(0, 0) > weight(0, 1) && weight(1, 1) > weight(1, 0));
    }

    #[test]
    fn dropped_weights_stay_nothing() {
        let example = Example {
            features: vec![(0, 0.6), (1, 0.8)],
            targets: vec![(0, 1.0)],
            weight: 1.0,
        };
        let mut trained = Trained::nothing(2, 2);
        trained.learn(std::slice::from_ref(&example), 5);
        trained.keep_largest(2, &[1.0, 1.0]);
        trained.learn(&[example], 5);
        assert_eq!(
            trained
                .weights
                .iter()
                .filter(|&&weight| weight != 0.0)
                .count(),
            2
        );
    }
}
