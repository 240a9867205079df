package cx.stewardship.maturity.application;

import java.time.LocalDate;
import java.util.List;

/**
 * Set up a campaign.
 *
 * @param frameworkId the edition to answer by
 * @param departments codes of the departments asked about; their people and those of departments below are asked
 * @param perDepartment how many people to ask in each department, drawn by chance; 0 asks everyone
 * @param seed of the draw, so that it can be repeated
 * @param validatorNumber employee number of the one who validates; this person is not asked
 */
public record StartCampaign(
        long frameworkId,
        String name,
        LocalDate opensOn,
        LocalDate closesOn,
        List<String> departments,
        int perDepartment,
        long seed,
        String validatorNumber) {}
