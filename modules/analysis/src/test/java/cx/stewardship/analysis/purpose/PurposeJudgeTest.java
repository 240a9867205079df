package cx.stewardship.analysis.purpose;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PurposeJudgeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Send payment reminders to maximise on-time collections. | to maximise on-time collections",
                "Negotiate instalments in the interest of liquidity. | in the interest of liquidity",
                "Raise the satisfaction index of invoicing to 8.5. | Raise the satisfaction index of invoicing to 8.5",
                "Review each contract to protect the company from claims. | to protect the company from claims",
                "Call existing customers in order to increase renewals. | in order to increase renewals",
                "Plan routes to reduce labour costs. | to reduce labour costs",
            })
    void finds_what_serves_ourselves(String sentence, String span) {
        Judgement judgement = PurposeJudge.judge(sentence);
        assertThat(judgement.beneficiary()).isEqualTo(Beneficiary.SELF_SERVING);
        assertThat(judgement.span()).isNotNull();
        assertThat(judgement.span().in(sentence)).isEqualTo(span);
        assertThat(judgement.arguments()).containsExactly(span);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Clear each payment the day it arrives, so that customers see at once that they are even with us."
                        + " | so that customers see at once that they are even with us",
                "Make each invoice readable on a phone, so that customers need not call to understand it."
                        + " | so that customers need not call to understand it",
                "Agree on instalments that a customer can keep to without giving up heating."
                        + " | that a customer can keep to without giving up heating",
                "Ring callers back the same day to answer their questions. | to answer their questions",
                "Ask households what they heat with so that nobody is sold more than they need."
                        + " | so that nobody is sold more than they need",
                "Study the case beforehand to meet customers' needs. | to meet customers' needs",
            })
    void finds_what_a_customer_gets(String sentence, String span) {
        Judgement judgement = PurposeJudge.judge(sentence);
        assertThat(judgement.beneficiary()).isEqualTo(Beneficiary.CUSTOMER);
        assertThat(judgement.span()).isNotNull();
        assertThat(judgement.span().in(sentence)).isEqualTo(span);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Post incoming payments weekly.",
                "Support the Customer Service team with reports.",
                "Customer Service Agent for the northern region.",
                "Report to the head of customer experience management.",
                "Determine the budget for spare parts.",
                "Improve the fuel efficiency of boilers.",
                "Keep the customer database up to date.",
                "",
                "   ",
            })
    void names_nobody_where_nobody_is_named(String sentence) {
        assertThat(PurposeJudge.judge(sentence).beneficiary()).isEqualTo(Beneficiary.NONE);
    }

    @Test
    void a_customers_own_choice_is_not_our_gain() {
        assertThat(PurposeJudge.judge("Maximize customers' inclination to buy from us.")
                        .beneficiary())
                .isNotEqualTo(Beneficiary.SELF_SERVING);
    }

    @Test
    void the_last_purpose_says_what_the_others_are_for() {
        assertThat(PurposeJudge.judge("Help customers choose a tariff in order to increase revenue.")
                        .beneficiary())
                .isEqualTo(Beneficiary.SELF_SERVING);
        assertThat(PurposeJudge.judge("Track costs to reduce overheads so that customers pay less for a visit.")
                        .beneficiary())
                .isEqualTo(Beneficiary.CUSTOMER);
    }

    @Test
    void a_purpose_about_the_work_alone_is_shown_as_such() {
        Judgement judgement = PurposeJudge.judge("Check meter readings to detect faults.");
        assertThat(judgement.beneficiary()).isEqualTo(Beneficiary.NONE);
        assertThat(judgement.rule()).isEqualTo("none.workOnly");
        assertThat(judgement.span().in("Check meter readings to detect faults."))
                .isEqualTo("to detect faults");
    }

    @Test
    void offers_the_pattern_nearest_to_a_sentence_of_the_function() {
        assertThat(RewritePatterns.nearest(
                        "Send payment reminders to maximise on-time collections.", "Receivables Specialist", 2))
                .first()
                .satisfies(pattern -> assertThat(pattern.function()).isEqualTo("Receivables"))
                .satisfies(pattern -> assertThat(pattern.wording()).contains("after checking the account"));
        assertThat(RewritePatterns.nearest("Draft contract terms to limit liability.", "Legal Counsel", 1))
                .first()
                .satisfies(pattern -> assertThat(pattern.function()).isEqualTo("Legal"));
    }

    @Test
    void every_pattern_says_itself_what_a_customer_gets() {
        assertThat(RewritePatterns.all()).hasSizeGreaterThan(30).allSatisfy(pattern -> assertThat(
                        PurposeJudge.judge(pattern.wording()).beneficiary())
                .as(pattern.wording())
                .isNotEqualTo(Beneficiary.SELF_SERVING));
    }
}
