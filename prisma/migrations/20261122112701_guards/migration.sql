-- What the schema language cannot say: logs that only grow, published versions that never change,
-- and approved text that no statement, ours or anybody's, can change behind the back of its history.

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name;
end $$;

create trigger translation_event_append_only before update or delete on translation_event
  for each row execute function refuse_change();
create trigger audit_event_append_only before update or delete on audit_event
  for each row execute function refuse_change();
create trigger concept_event_append_only before update or delete on concept_event
  for each row execute function refuse_change();
create trigger published_version_immutable before update or delete on published_version
  for each row execute function refuse_change();
create trigger source_version_immutable before update or delete on source_version
  for each row execute function refuse_change();
create trigger job_step_append_only before update on job_step
  for each row execute function refuse_change();

-- A change of text or state needs a new version number and, written before it in the same
-- transaction, the event of that version with the same hash and state. Approved text can in
-- addition only change together with its state.
create function guard_translation() returns trigger language plpgsql as $$
begin
  if new.segment_id <> old.segment_id or new.language <> old.language then
    raise exception 'a translation stays with its segment and language';
  end if;
  if new.content is not distinct from old.content and new.plain = old.plain
     and new.sha256 = old.sha256 and new.state = old.state
     and new.approved_content is not distinct from old.approved_content then
    return new;
  end if;
  if new.version <> old.version + 1 or not exists (
    select 1 from translation_event e
    where e.translation_id = new.id and e.version = new.version
      and e.sha256 = new.sha256 and e.state_after = new.state
  ) then
    raise exception 'a translation cannot change without an event';
  end if;
  if old.state in ('approved', 'signed-off') and new.sha256 <> old.sha256 and new.state = old.state then
    raise exception 'approved text cannot change and stay approved';
  end if;
  return new;
end $$;

create trigger translation_guard before update on translation
  for each row execute function guard_translation();

-- Only known states, roles and languages, whatever the code says.
alter table translation
  add constraint translation_state_known
    check (state in ('untranslated', 'draft', 'translated', 'approved', 'signed-off')),
  add constraint translation_language_known check (language in ('kk', 'ru', 'en'));
alter table article
  add constraint article_languages_known
    check (source_language in ('kk', 'ru', 'en') and target_languages <@ array['kk', 'ru', 'en']::text[]);
alter table role_assignment
  add constraint role_known
    check (role in ('translator', 'reviewer', 'terminologist', 'editor', 'administrator')
           and language in ('kk', 'ru', 'en', '*'));
alter table release
  add constraint release_state_known check (state in ('scheduled', 'published', 'cancelled', 'failed'));
alter table publication
  add constraint publication_whole check (version_id is not null or withdrawn_at is not null);
