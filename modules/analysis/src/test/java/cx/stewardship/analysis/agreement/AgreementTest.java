package cx.stewardship.analysis.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Against figures in print: Krippendorff (2011), Shrout and Fleiss (1979), Wilson's interval as in Newcombe (1998). */
class AgreementTest {

    private static final double X = Double.NaN;

    private static final List<double[]> KRIPPENDORFF = List.of(
            new double[] {1, 1, X, 1},
            new double[] {2, 2, 3, 2},
            new double[] {3, 3, 3, 3},
            new double[] {3, 3, 3, 3},
            new double[] {2, 2, 2, 2},
            new double[] {1, 2, 3, 4},
            new double[] {4, 4, 4, 4},
            new double[] {1, 1, 2, 1},
            new double[] {2, 2, 2, 2},
            new double[] {X, 5, 5, 5},
            new double[] {X, X, 1, 1},
            new double[] {X, 3, X, X});

    @Test
    void alpha_of_four_raters_and_twelve_units() {
        assertThat(KrippendorffAlpha.of(KRIPPENDORFF, Level.NOMINAL).orElseThrow())
                .isEqualTo(.743, within(.0005));
        assertThat(KrippendorffAlpha.of(KRIPPENDORFF, Level.ORDINAL).orElseThrow())
                .isEqualTo(.815, within(.0005));
        assertThat(KrippendorffAlpha.of(KRIPPENDORFF, Level.INTERVAL).orElseThrow())
                .isEqualTo(.849, within(.0005));
        assertThat(KrippendorffAlpha.of(KRIPPENDORFF, Level.RATIO).orElseThrow())
                .isEqualTo(.797, within(.0005));
    }

    @Test
    void alpha_is_not_defined_when_all_gave_the_same_answer() {
        assertThat(KrippendorffAlpha.of(List.of(new double[] {3, 3}, new double[] {3, 3, 3}), Level.ORDINAL))
                .isEmpty();
        assertThat(KrippendorffAlpha.of(List.of(new double[] {3}), Level.ORDINAL))
                .isEmpty();
    }

    @Test
    void the_interval_of_alpha_holds_alpha_and_is_the_same_each_time() {
        Estimate one = KrippendorffAlpha.withInterval(KRIPPENDORFF, Level.ORDINAL, 500, 7)
                .orElseThrow();
        assertThat(one.lower()).isLessThan(one.value());
        assertThat(one.upper()).isGreaterThan(one.value());
        assertThat(KrippendorffAlpha.withInterval(KRIPPENDORFF, Level.ORDINAL, 500, 7))
                .contains(one);
    }

    @Test
    void intraclass_correlations_of_four_judges_and_six_targets() {
        IntraclassCorrelation icc = IntraclassCorrelation.of(new double[][] {
                    {9, 2, 5, 8}, {6, 1, 3, 2}, {8, 4, 6, 8}, {7, 1, 2, 6}, {10, 5, 6, 9}, {6, 2, 4, 7}
                })
                .orElseThrow();
        assertThat(icc.oneWay()).isEqualTo(.166, within(.0005));
        assertThat(icc.agreement().value()).isEqualTo(.290, within(.0005));
        assertThat(icc.agreement().lower()).isEqualTo(.019, within(.0005));
        assertThat(icc.agreement().upper()).isEqualTo(.761, within(.0005));
        assertThat(icc.consistency()).isEqualTo(.715, within(.0005));
        assertThat(icc.oneWayMean()).isEqualTo(.443, within(.0005));
        assertThat(icc.agreementMean()).isEqualTo(.620, within(.0005));
        assertThat(icc.consistencyMean()).isEqualTo(.909, within(.0005));
    }

    @Test
    void intraclass_correlation_needs_every_rating() {
        assertThatThrownBy(() -> IntraclassCorrelation.of(new double[][] {{1, 2}, {X, 1}}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(IntraclassCorrelation.of(new double[][] {{1, 2}})).isEmpty();
    }

    @Test
    void groups_of_equal_size_give_the_one_way_figures() {
        var groups = IntraclassCorrelation.ofGroups(List.of(
                        new double[] {9, 2, 5, 8},
                        new double[] {6, 1, 3, 2},
                        new double[] {8, 4, 6, 8},
                        new double[] {7, 1, 2, 6},
                        new double[] {10, 5, 6, 9},
                        new double[] {6, 2, 4, 7}))
                .orElseThrow();
        assertThat(groups.single()).isEqualTo(.166, within(.0005));
        assertThat(groups.mean()).isEqualTo(.443, within(.0005));
    }

    @Test
    void within_a_group_agreement_is_less_than_chance_when_there_are_two_camps() {
        assertThat(WithinGroup.of(new double[] {4, 4, 4, 5, 3}, 5).orElseThrow().value())
                .isEqualTo(.75, within(1e-9));
        WithinGroup camps = WithinGroup.of(new double[] {1, 1, 5, 5}, 5).orElseThrow();
        assertThat(camps.value()).isEqualTo(-1.667, within(.0005));
        assertThat(camps.shown()).isZero();
        assertThat(camps.twoCamps()).isTrue();
        assertThat(WithinGroup.of(new double[] {4}, 5)).isEmpty();
    }

    @Test
    void a_share_has_wilsons_interval() {
        Estimate share = Intervals.share(81, 263).orElseThrow();
        assertThat(share.lower()).isEqualTo(.2553, within(.00005));
        assertThat(share.upper()).isEqualTo(.3662, within(.00005));
        assertThat(Intervals.share(0, 20).orElseThrow().lower()).isZero();
        assertThat(Intervals.share(0, 20).orElseThrow().upper()).isEqualTo(.1611, within(.00005));
        assertThat(Intervals.share(0, 0)).isEmpty();
    }

    @Test
    void a_mean_has_the_t_interval_from_ten_values_on() {
        double[] ten = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
        Estimate mean = Intervals.mean(ten).orElseThrow();
        assertThat(mean.value()).isEqualTo(5.5);
        assertThat(mean.lower()).isEqualTo(5.5 - 2.262157 * 3.027650 / Math.sqrt(10), within(1e-5));
        Estimate few = Intervals.mean(new double[] {2, 3, 4}).orElseThrow();
        assertThat(few.lower()).isBetween(2.0, 3.0);
        assertThat(few.upper()).isBetween(3.0, 4.0);
        assertThat(Intervals.mean(new double[] {2})).isEmpty();
    }
}
