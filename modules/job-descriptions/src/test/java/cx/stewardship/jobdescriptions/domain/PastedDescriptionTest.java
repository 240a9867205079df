package cx.stewardship.jobdescriptions.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class PastedDescriptionTest {

    @Test
    void takes_the_lists_under_responsibilities_of_a_markdown_family() {
        PastedDescription pasted = PastedDescription.read(
                """
                ---
                layout: job_page
                title: "Billing Operations"
                ---
                We look after invoices.

                ## Billing Clerk

                #### Billing Clerk Responsibilities

                * Send **invoices** to [customers](/handbook/customers) each month.
                * Correct invoices
                  on the day an error is noticed.
                    * Ring the customer first of all.

                #### Billing Clerk Requirements

                * Two years of experience in billing

                #### Senior Billing Clerk Responsibilities

                1. Explain invoices to customers by phone.
                """);
        assertThat(pasted.title()).isEqualTo("Billing Operations");
        assertThat(pasted.sections())
                .extracting(PastedDescription.Section::heading)
                .containsExactly("Billing Clerk Responsibilities", "Senior Billing Clerk Responsibilities");
        assertThat(pasted.statements())
                .containsExactly(
                        "Send invoices to customers each month.",
                        "Correct invoices on the day an error is noticed.",
                        "Ring the customer first of all.",
                        "Explain invoices to customers by phone.");
    }

    @Test
    void takes_plain_text_with_bullets_of_a_word_processor() {
        PastedDescription pasted = PastedDescription.read(
                "Visit Planner\n\nYour tasks:\n\n• Offer times that hold.\n• Ring when a visit slips.\n\nWe offer:\n\n• A bicycle to lease.");
        assertThat(pasted.statements()).containsExactly("Offer times that hold.", "Ring when a visit slips.");
    }

    @Test
    void takes_sentences_where_there_is_no_list() {
        assertThat(PastedDescription.read("You answer calls. You note what was said, and by whom! Yes.")
                        .statements())
                .containsExactly("You answer calls.", "You note what was said, and by whom!");
    }

    @Test
    void takes_each_line_of_a_text_without_bullets() {
        PastedDescription pasted = PastedDescription.read(
                """
                Receivables Specialist

                Responsibilities
                Clear each payment the day it arrives
                Answer customers who ask about an invoice
                Ring before the second reminder goes out

                Requirements
                Two years in a similar job
                A friendly voice on the phone
                """);
        assertThat(pasted.title()).isEqualTo("Receivables Specialist");
        assertThat(pasted.statements())
                .containsExactly(
                        "Clear each payment the day it arrives",
                        "Answer customers who ask about an invoice",
                        "Ring before the second reminder goes out");
    }

    @Test
    void joins_lines_that_were_broken_only_because_they_were_full() {
        assertThat(PastedDescription.read(
                                """
                                You look after everything that customers owe us, and see to it that
                                nobody is reminded who has paid. You ring the customer before the se-
                                cond reminder goes out, e.g. when a payment has crossed the letter of
                                Monday. Version 2.5 of the ledger is yours.""")
                        .statements())
                .containsExactly(
                        "You look after everything that customers owe us, and see to it that nobody is reminded who has paid.",
                        "You ring the customer before the second reminder goes out, e.g. when a payment has crossed the letter of Monday.",
                        "Version 2.5 of the ledger is yours.");
    }

    @Test
    void takes_sentences_under_a_heading_about_the_work_beside_lists_elsewhere() {
        PastedDescription pasted = PastedDescription.read(
                """
                # Clerk
                ## Duties
                You send invoices to customers. You explain them by phone.
                ## Requirements
                * Two years of experience
                ## Senior Clerk Responsibilities
                To be defined at time of business need.
                """);
        assertThat(pasted.statements())
                .containsExactly("You send invoices to customers.", "You explain them by phone.");
    }

    @Test
    void leaves_out_what_only_says_where_to_look() {
        assertThat(PastedDescription.read(
                                """
                ## Responsibilities
                - Extends that of the Senior Sales Analyst.
                - Extends the Manager, Data responsibilities
                - Extends what customers can do by themselves
                """)
                        .statements())
                .containsExactly("Extends what customers can do by themselves");
    }

    @Test
    void reads_what_stands_above_the_text_though_its_first_line_was_forgotten() {
        PastedDescription pasted =
                PastedDescription.read("layout: page\ntitle: Clerk\n---\n\n## Duties\n- Open the post\n");
        assertThat(pasted.title()).isEqualTo("Clerk");
        assertThat(pasted.statements()).containsExactly("Open the post");
    }

    @Test
    void lists_of_requirements_are_left_out_where_another_list_is() {
        assertThat(PastedDescription.read(
                                """
                ## Accounting
                - Close the books each month
                - The same responsibilities as a clerk, plus the below
                ## Requirements
                - A strong bias for action
                ## Hiring Process
                - Interview with two team members
                """)
                        .statements())
                .containsExactly("Close the books each month");
        assertThat(PastedDescription.read("## Requirements\n- A strong bias for action\n")
                        .statements())
                .as("nothing else is there, so somebody may look at it")
                .hasSize(1);
    }

    @Test
    void takes_lettered_lists_and_the_signs_of_word_processors() {
        assertThat(PastedDescription.read(
                                "Duties:\n\na) Send invoices each month\nb) Explain them by phone\n\uF0B7 Ring first of all")
                        .statements())
                .containsExactly("Send invoices each month", "Explain them by phone", "Ring first of all");
    }

    @Test
    void tells_what_stands_above_the_text() {
        PastedDescription pasted = PastedDescription.read(
                "---\ntitle: Clerk\ndepartment: \"BILLING\"\nFamily: Finance\n---\n* Send invoices each month");
        assertThat(pasted.title()).isEqualTo("Clerk");
        assertThat(pasted.frontMatter()).containsEntry("department", "BILLING").containsEntry("family", "Finance");
    }

    @Test
    void says_so_when_nothing_reads_like_a_responsibility() {
        assertThatThrownBy(() -> PastedDescription.read("  ")).isInstanceOf(DescriptionRefused.class);
        assertThatThrownBy(() -> PastedDescription.read("# Title\n\nNo.")).isInstanceOf(DescriptionRefused.class);
    }

    @Property(tries = 300)
    void takes_or_refuses_any_text(@ForAll @StringLength(max = 400) String text) {
        try {
            assertThat(PastedDescription.read(text).statements()).isNotEmpty().allSatisfy(s -> assertThat(s)
                    .isNotBlank());
        } catch (DescriptionRefused refusal) {
            assertThat(refusal.key()).isEqualTo("jobs.refused.nothingFound");
        }
    }
}
