package cx.stewardship.actionplans.web;

import cx.stewardship.actionplans.domain.PlanRefused;
import cx.stewardship.shared.page.Pages;

/** Says why a plan did not move, with the way to the part of its page where something can be done about it. */
final class PlanRefusals {

    private PlanRefusals() {}

    static void tell(long plan, PlanRefused refused) {
        String anchor =
                switch (refused.wayOut()) {
                    case AGREE_ON_EFFECT -> "#agree";
                    case FIND_CAUSE -> "#causes";
                    case PLAN_ACTIONS -> "#actions";
                    case SEE_EFFECT -> "#effect";
                    case NONE -> "";
                };
        if (anchor.isEmpty()) {
            Pages.tell(refused);
        } else {
            Pages.tell(
                    refused, "/action-plans/plan?id=" + plan + anchor, Pages.text("plans.wayOut." + refused.wayOut()));
        }
    }
}
