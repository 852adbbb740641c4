-- Whether a ledger has a budget is asked of every ledger in a list: without this a ledger without one is read from end to end to find that out.
create index ledger_row_budget on economy.ledger_row (tenant_id, authority_id, batch_id) where kind = 'budget';
