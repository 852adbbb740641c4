export { createMailer, type Delivery, type Letter, type Mailer } from './mailer.ts';
export { emptyOutbox, type MailTables, mailSender, putInOutbox, SEND_MAIL } from './outbox.ts';
export { type MailSettings, readSmtpUrl } from './settings.ts';
