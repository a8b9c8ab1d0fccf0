-- VAT is computed per rate; of invoices that were issued before, each line's follows from its net amount.
alter table invoice_line drop column vat;
