import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261121143736 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "ndr_case" drop constraint if exists "ndr_case_shipment_id_attempts_unique";`);
    this.addSql(`create table if not exists "ndr_case" ("id" text not null, "shipment_id" text not null, "awb" text not null, "order_id" text not null, "order_number" text not null, "reference" text not null, "courier_name" text null, "payment_method" text check ("payment_method" in ('cod', 'prepaid')) not null, "declared_value" numeric not null, "city" text not null, "pincode" text not null, "attempts" integer not null, "confirmed" boolean not null default false, "reason" text not null, "reason_code" text check ("reason_code" in ('customer_unavailable', 'phone_unreachable', 'asked_later', 'wrong_address', 'customer_refused', 'cash_not_ready', 'code_not_shared', 'out_of_area', 'self_collect', 'courier_problem', 'other')) not null default 'other', "raised_at" timestamptz not null, "respond_by" timestamptz not null, "status" text check ("status" in ('open', 'answered', 'closed')) not null default 'open', "outcome" text check ("outcome" in ('delivered', 'rto', 'lost', 'expired', 'attempted_again')) null, "closed_at" timestamptz null, "answer" jsonb null, "answered_by" text check ("answered_by" in ('rule', 'shopper', 'person')) null, "answered_name" text null, "answered_at" timestamptz null, "shopper_answered_at" timestamptz null, "asked_at" timestamptz null, "warned_at" timestamptz null, "send_state" text check ("send_state" in ('none', 'queued', 'sending', 'sent', 'refused')) not null default 'none', "send_at" timestamptz null, "send_attempted_at" timestamptz null, "send_baseline" integer null, "send_until" timestamptz null, "sent_at" timestamptz null, "send_error" jsonb null, "raw_declared_value" jsonb not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "ndr_case_pkey" primary key ("id"), constraint ndr_case_attempts_positive check (attempts > 0), constraint ndr_case_answered_has_answer check (status <> 'answered' OR answered_by IS NOT NULL), constraint ndr_case_closed_has_outcome check ((status = 'closed') = (outcome IS NOT NULL)));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_ndr_case_deleted_at" ON "ndr_case" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_ndr_case_shipment_id_attempts_unique" ON "ndr_case" ("shipment_id", "attempts") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_ndr_case_status_respond_by" ON "ndr_case" ("status", "respond_by") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_ndr_case_reason_code_respond_by" ON "ndr_case" ("reason_code", "respond_by") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_ndr_case_order_id" ON "ndr_case" ("order_id") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "ndr_case_event" ("id" text not null, "case_id" text not null, "kind" text check ("kind" in ('opened', 'updated', 'rule', 'asked', 'answered', 'sent', 'send_failed', 'refused', 'expiring', 'closed')) not null, "text" text not null, "actor_type" text not null, "actor_id" text null, "occurred_at" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "ndr_case_event_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_ndr_case_event_case_id" ON "ndr_case_event" ("case_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_ndr_case_event_deleted_at" ON "ndr_case_event" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_ndr_case_event_case_id_occurred_at" ON "ndr_case_event" ("case_id", "occurred_at") WHERE deleted_at IS NULL;`);

    this.addSql(`alter table if exists "ndr_case_event" add constraint "ndr_case_event_case_id_foreign" foreign key ("case_id") references "ndr_case" ("id") on update cascade on delete cascade;`);
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "ndr_case_event" drop constraint if exists "ndr_case_event_case_id_foreign";`);

    this.addSql(`drop table if exists "ndr_case" cascade;`);

    this.addSql(`drop table if exists "ndr_case_event" cascade;`);
  }

}
