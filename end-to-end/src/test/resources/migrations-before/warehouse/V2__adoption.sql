-- After a backup was restored, the ledger goes on from it to what the stock's topic tells, in one entry.
alter table stock_ledger
    drop constraint stock_ledger_kind,
    add constraint stock_ledger_kind check (
        case kind
            when 'RECEIPT'     then on_hand_change > 0 and reserved_change = 0
            when 'ADJUSTMENT'  then on_hand_change <> 0 and reserved_change = 0
            when 'RESERVATION' then on_hand_change = 0 and reserved_change > 0
            when 'RELEASE'     then on_hand_change = 0 and reserved_change < 0
            when 'DISPATCH'    then on_hand_change < 0 and reserved_change = on_hand_change
            when 'ADOPTION'    then on_hand_change <> 0 or reserved_change <> 0
            else false
        end);
