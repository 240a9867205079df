package cx.stewardship.maturity.application;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Set up a campaign.
 *
 * @param frameworkId the edition to answer by
 * @param departments codes of the departments asked about; their people and those of departments below are asked
 * @param perDepartment how many people to ask in each department, drawn by chance; 0 asks everyone
 * @param seed of the draw, so that it can be repeated
 * @param validator employee number, or name, of the one who validates; this person is not asked
 */
public record StartCampaign(
        long frameworkId,
        String name,
        @Nullable LocalDate opensOn,
        @Nullable LocalDate closesOn,
        List<String> departments,
        int perDepartment,
        long seed,
        String validator) {}
