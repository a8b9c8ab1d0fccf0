create table appointment (
    id           uuid        primary key,
    version      bigint      not null,
    patient_id   uuid        not null,
    starts_at    timestamptz not null,
    is_cancelled boolean     not null
);

create index appointment_open on appointment (patient_id) where not is_cancelled;

call create_replica('patient');
