-- What the log reviewer found in an alarm, each time: the newest holds. The alarm itself is computed from the trail, and has an id of its own
-- that its grounds give.
create table casework.log_judgement (
  tenant_id uuid not null,
  id uuid not null,
  authority_id uuid not null,
  alarm_id text not null,
  kind text not null,
  alarm_on date not null,
  employee_id uuid not null,
  -- The events that the judgement stands on.
  event_ids uuid[] not null,
  verdict text not null check (verdict in ('in_order', 'not_in_order', 'followed_up')),
  reason text not null,
  judged_at timestamptz not null,
  judged_by text not null,
  judged_by_employee uuid,
  primary key (tenant_id, id)
);
create index log_judgement_by_day on casework.log_judgement (tenant_id, authority_id, alarm_on);

alter table casework.log_judgement enable row level security;
create policy review on casework.log_judgement
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
    and authority_id = nullif(current_setting('app.authority', true), '')::uuid
    and nullif(current_setting('app.review', true), '') = 'on');
grant select, insert on casework.log_judgement to samsyn_app;

-- The key of the family name for those who were there before it. Lower case is taken from the head of a case, where the application has
-- written it: what the database calls lower case depends on its locale. HMAC-SHA-256 as in core/access/facts.ts; the keys are 32 bytes.
update access.person_fact f
set surname_key = sha256(
  (select string_agg(set_byte('\x00'::bytea, 0, (case when i < length(s.value) then get_byte(s.value, i) else 0 end) # 92), ''::bytea order by i)
    from generate_series(0, 63) i)
  || sha256(
    (select string_agg(set_byte('\x00'::bytea, 0, (case when i < length(s.value) then get_byte(s.value, i) else 0 end) # 54), ''::bytea order by i)
      from generate_series(0, 63) i)
    || convert_to('surname', 'UTF8') || '\x00'::bytea || convert_to(k.key, 'UTF8')))
from (
  select distinct on (p.tenant_id, p.id) p.tenant_id, p.id,
    left(h.name_key, char_length(regexp_replace(btrim(normalize(p.family_name, NFC)), '\s+', ' ', 'g'))) as key
  from casework.person p
  join access.case_fact c on c.tenant_id = p.tenant_id and c.person_id = p.id
  join casework.case_head h on h.tenant_id = c.tenant_id and h.id = c.case_id
  where p.family_name is not null
  order by p.tenant_id, p.id, h.id
) k, org.tenant_secret s
where f.tenant_id = k.tenant_id and f.person_id = k.id and f.surname_key is null
  and s.tenant_id = f.tenant_id and s.name = 'lookup';
