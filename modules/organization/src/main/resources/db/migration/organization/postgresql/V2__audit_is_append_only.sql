create function organization.refuse_to_change_the_audit_trail() returns trigger language plpgsql as $$
begin
    raise exception 'the audit trail is append-only';
end
$$;
create trigger audit_entry_is_append_only before update or delete on organization.audit_entry
    for each row execute function organization.refuse_to_change_the_audit_trail();
create trigger audit_entry_is_never_emptied before truncate on organization.audit_entry
    for each statement execute function organization.refuse_to_change_the_audit_trail();
