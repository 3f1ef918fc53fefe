use super::{Grade, in_band, step};

/// The steps of three shares.
fn steps(shares: [i32; 3], grade: Grade) -> [i32; 3] {
    let all = shares.map(f64::from);
    all.map(|share| step(share, &all, grade))
}

#[test]
fn a_step_is_how_much_likelier_than_evenly_shared() {
    assert_eq!(steps([50, 5, 40], Grade::B), [2, -8, 1]);
    assert_eq!(steps([78, 9, 8], Grade::B), [4, -5, -6]);
    assert_eq!(steps([18, 12, 67], Grade::B), [-3, -4, 3]);
    assert_eq!(steps([30, 30, 30], Grade::B), [0, 0, 0]);
}

#[test]
fn a_step_is_cut_to_what_its_grade_allows() {
    // −8.6 and −9.1 without the cut.
    assert_eq!(steps([4, 82, 11], Grade::B), [-8, 4, -5]);
    assert_eq!(steps([10, 81, 4], Grade::B), [-5, 4, -8]);
    assert_eq!(steps([5, 20, 70], Grade::C), [-5, -2, 3]);
    assert_eq!(steps([0, 50, 50], Grade::B), [-8, 2, 2]);
    assert_eq!(steps([0, 0, 0], Grade::B), [0, 0, 0]);
}

#[test]
fn without_a_band_it_is_the_mean_of_all() {
    assert!((in_band(&[50, 65, 78, 78], Some(1)) - 65.0).abs() < 1e-9);
    assert!((in_band(&[50, 65, 78, 78], None) - 67.75).abs() < 1e-9);
}
