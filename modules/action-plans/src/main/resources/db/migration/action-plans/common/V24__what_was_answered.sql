-- What each customer was answered, as it was written then; null for those answered before this, of whom only the audit trail knows.
alter table action_plans.answered_customer add column answer varchar(4000);
