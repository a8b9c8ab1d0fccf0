create table stock (
    product_id    uuid   primary key references product,
    version       bigint not null,
    on_hand       int    not null,
    reserved      int    not null,
    ledger_length bigint not null check (ledger_length >= 0),
    constraint stock_covers_what_is_reserved check (0 <= reserved and reserved <= on_hand)
);

-- Why the stock is what it is. The changes of a product sum to its on_hand and its reserved.
create table stock_ledger (
    product_id      uuid        not null references stock,
    -- counts from 1, without gaps
    position        bigint      not null,
    kind            text        not null,
    on_hand_change  int         not null,
    reserved_change int         not null,
    -- a delivery note, the reason of an adjustment, or the id of an order
    reference       text        not null,
    at              timestamptz not null,
    primary key (product_id, position),
    constraint stock_ledger_kind check (
        case kind
            when 'RECEIPT'     then on_hand_change > 0 and reserved_change = 0
            when 'ADJUSTMENT'  then on_hand_change <> 0 and reserved_change = 0
            when 'RESERVATION' then on_hand_change = 0 and reserved_change > 0
            when 'RELEASE'     then on_hand_change = 0 and reserved_change < 0
            when 'DISPATCH'    then on_hand_change < 0 and reserved_change = on_hand_change
            -- after a backup was restored: one entry from its stock to that on the topic
            when 'ADOPTION'    then on_hand_change <> 0 or reserved_change <> 0
            else false
        end)
);

create function refuse_to_rewrite_the_ledger() returns trigger language plpgsql as
$$
begin
    raise exception 'The ledger is only ever added to';
end
$$;

create trigger stock_ledger_stands before update or delete or truncate on stock_ledger
    for each statement execute function refuse_to_rewrite_the_ledger();
