//! Training the search's linear model: softmax regression over the lines that belong to each status.
//!
//! Plain stochastic gradient descent with `AdaGrad` steps, in a fixed order, in arithmetic that is
//! the same on every machine: equal data give equal weights.

/// A line with the statuses it speaks for.
pub(super) struct Example {
    /// Features with their values, of length 1 as a vector.
    pub(super) features: Vec<(usize, f32)>,
    /// Statuses by place, with shares that add up to 1.
    pub(super) targets: Vec<(usize, f32)>,
    /// How much it counts.
    pub(super) weight: f32,
}

/// Dense weights.
pub(super) struct Trained {
    /// Feature by feature, `classes` weights each.
    pub(super) weights: Vec<f32>,
    /// One for each class.
    pub(super) bias: Vec<f32>,
}

/// Times every example is seen.
const EPOCHS: usize = 24;

/// Length of a step.
const STEP: f32 = 0.6;

/// Pull towards nothing at each touch of a weight: what few lines say stays small.
const DECAY: f32 = 1.0e-5;

/// Trains weights for `features` features and `classes` classes.
pub(super) fn train(examples: &[Example], features: usize, classes: usize) -> Trained {
    let mut weights = vec![0.0_f32; features * classes];
    let mut squares = vec![1.0e-2_f32; features * classes];
    let mut bias = vec![0.0_f32; classes];
    let mut bias_squares = vec![1.0_f32; classes];
    let mut order: Vec<usize> = (0..examples.len()).collect();
    let mut random = Random(1);
    let mut scores = vec![0.0_f32; classes];
    for _ in 0..EPOCHS {
        random.shuffle(&mut order);
        for &at in &order {
            let example = &examples[at];
            scores.copy_from_slice(&bias);
            for &(feature, value) in &example.features {
                let row = &weights[feature * classes..(feature + 1) * classes];
                scores
                    .iter_mut()
                    .zip(row)
                    .for_each(|(score, weight)| *score += value * weight);
            }
            softmax(&mut scores);
            for &(class, share) in &example.targets {
                scores[class] -= share;
            }
            scores
                .iter_mut()
                .for_each(|gradient| *gradient *= example.weight);
            for &(feature, value) in &example.features {
                let range = feature * classes..(feature + 1) * classes;
                let row = weights[range.clone()].iter_mut().zip(&mut squares[range]);
                for ((weight, square), gradient) in row.zip(&scores) {
                    let gradient = gradient * value + DECAY * *weight;
                    *square += gradient * gradient;
                    *weight -= STEP * gradient / square.sqrt();
                }
            }
            for ((bias, square), gradient) in bias.iter_mut().zip(&mut bias_squares).zip(&scores) {
                *square += gradient * gradient;
                *bias -= 0.2 * STEP * gradient / square.sqrt();
            }
        }
    }
    Trained { weights, bias }
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

    fn shuffle(&mut self, order: &mut [usize]) {
        for at in (1..order.len()).rev() {
            order.swap(at, self.below(at + 1));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Example, exp, train};

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
        let trained = train(&[example(0, 0), example(1, 1), example(2, 1)], 3, 2);
        let weight = |feature: usize, class: usize| trained.weights[feature * 2 + class];
        assert!(weight(0, 0) > weight(0, 1) && weight(1, 1) > weight(1, 0));
    }
}
