-- The house: every table of the first rooms. What Prisma's schema cannot say follows the generated part:
-- exclusion and check constraints, row-level security, the two doors, and the rights of the three roles.
create extension if not exists btree_gist;


-- CreateTable
CREATE TABLE "agenda_entry" (
    "school_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "subject_kind" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "source_kind" TEXT NOT NULL,
    "source_id" UUID NOT NULL,

    CONSTRAINT "agenda_entry_pkey" PRIMARY KEY ("school_id","id")
);

-- CreateTable
CREATE TABLE "round" (
    "school_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "year_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "minutes" INTEGER NOT NULL DEFAULT 20,
    "buffer_minutes" INTEGER NOT NULL DEFAULT 5,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "opens_at" TIMESTAMPTZ(3) NOT NULL,
    "closes_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "round_pkey" PRIMARY KEY ("school_id","id")
);

-- CreateTable
CREATE TABLE "round_group" (
    "school_id" UUID NOT NULL,
    "round_id" UUID NOT NULL,
    "group_id" UUID NOT NULL,

    CONSTRAINT "round_group_pkey" PRIMARY KEY ("school_id","round_id","group_id")
);

-- CreateTable
CREATE TABLE "round_window" (
    "school_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "round_id" UUID NOT NULL,
    "group_id" UUID NOT NULL,
    "teacher_id" UUID NOT NULL,
    "room_id" UUID,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "round_window_pkey" PRIMARY KEY ("school_id","id")
);

-- CreateTable
CREATE TABLE "slot" (
    "school_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "round_id" UUID NOT NULL,
    "window_id" UUID NOT NULL,
    "group_id" UUID NOT NULL,
    "teacher_id" UUID NOT NULL,
    "room_id" UUID,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "slot_pkey" PRIMARY KEY ("school_id","id")
);

-- CreateTable
CREATE TABLE "conversation" (
    "school_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "round_id" UUID NOT NULL,
    "slot_id" UUID,
    "room_id" UUID,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "booked_by_id" UUID NOT NULL,
    "booked_at" TIMESTAMPTZ(3) NOT NULL,
    "sequence" INTEGER NOT NULL DEFAULT 0,
    "idempotency_key" UUID,

    CONSTRAINT "conversation_pkey" PRIMARY KEY ("school_id","id")
);

-- CreateTable
CREATE TABLE "conversation_child" (
    "school_id" UUID NOT NULL,
    "conversation_id" UUID NOT NULL,
    "child_id" UUID NOT NULL,
    "round_id" UUID NOT NULL,
    "household_id" UUID,
    "presence" TEXT NOT NULL DEFAULT 'school',

    CONSTRAINT "conversation_child_pkey" PRIMARY KEY ("school_id","conversation_id","child_id")
);

-- CreateTable
CREATE TABLE "conversation_guardian" (
    "school_id" UUID NOT NULL,
    "conversation_id" UUID NOT NULL,
    "guardian_id" UUID NOT NULL,
    "child_id" UUID NOT NULL,
    "presence" TEXT NOT NULL DEFAULT 'school',

    CONSTRAINT "conversation_guardian_pkey" PRIMARY KEY ("school_id","conversation_id","guardian_id","child_id")
);

-- CreateTable
CREATE TABLE "conversation_staff" (
    "school_id" UUID NOT NULL,
    "conversation_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "presence" TEXT NOT NULL DEFAULT 'school',

    CONSTRAINT "conversation_staff_pkey" PRIMARY KEY ("school_id","conversation_id","person_id")
);

-- CreateTable
CREATE TABLE "account" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "identity" (
    "issuer" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "account_id" UUID NOT NULL,
    "linked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "identity_pkey" PRIMARY KEY ("issuer","subject")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "account_id" UUID NOT NULL,
    "device" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "second_factor_at" TIMESTAMPTZ(3),
    "person_id" UUID,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in_link" (
    "token_hash" BYTEA NOT NULL,
    "account_id" UUID NOT NULL,
    "browser_hash" BYTEA,
    "code_hash" BYTEA,
    "failed_tries" INTEGER NOT NULL DEFAULT 0,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "sign_in_link_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "second_factor" (
    "account_id" UUID NOT NULL,
    "secret" BYTEA NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3),
    "last_step" INTEGER NOT NULL DEFAULT 0,
    "failed_tries" INTEGER NOT NULL DEFAULT 0,
    "tried_at" TIMESTAMPTZ(3),

    CONSTRAINT "second_factor_pkey" PRIMARY KEY ("account_id")
);

-- CreateTable
CREATE TABLE "person" (
    "school_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "account_id" UUID,
    "household_id" UUID,
    "staff_key" TEXT,
    "given_name" TEXT NOT NULL,
    "prefix" TEXT NOT NULL DEFAULT '',
    "family_name" TEXT NOT NULL,
    "email" TEXT,
    "phone" TEXT,
    "language" TEXT NOT NULL DEFAULT 'nl',
    "interpreter" TEXT,
    "prefers_call" BOOLEAN NOT NULL DEFAULT false,
    "prefers_together" BOOLEAN NOT NULL DEFAULT false,
    "bounced_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "person_pkey" PRIMARY KEY ("school_id","id")
);

-- CreateTable
CREATE TABLE "household" (
    "school_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),

    CONSTRAINT "household_pkey" PRIMARY KEY ("school_id","id")
);

-- CreateTable
CREATE TABLE "person_role" (
    "school_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3),

    CONSTRAINT "person_role_pkey" PRIMARY KEY ("school_id","person_id","role")
);

-- CreateTable
CREATE TABLE "group_teacher" (
    "school_id" UUID NOT NULL,
    "group_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "from_on" DATE,
    "until_on" DATE,

    CONSTRAINT "group_teacher_pkey" PRIMARY KEY ("school_id","group_id","person_id")
);

-- CreateTable
CREATE TABLE "child" (
    "school_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "key" TEXT,
    "given_name" TEXT NOT NULL,
    "prefix" TEXT NOT NULL DEFAULT '',
    "family_name" TEXT NOT NULL,
    "birth_date" DATE,
    "joined_on" DATE,
    "left_on" DATE,
    "is_apart" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "child_pkey" PRIMARY KEY ("school_id","id")
);

-- CreateTable
CREATE TABLE "group_child" (
    "school_id" UUID NOT NULL,
    "group_id" UUID NOT NULL,
    "child_id" UUID NOT NULL,
    "year_group" TEXT NOT NULL,

    CONSTRAINT "group_child_pkey" PRIMARY KEY ("school_id","group_id","child_id")
);

-- CreateTable
CREATE TABLE "guardianship" (
    "school_id" UUID NOT NULL,
    "guardian_id" UUID NOT NULL,
    "child_id" UUID NOT NULL,
    "relation" TEXT NOT NULL DEFAULT 'other',
    "authority" TEXT NOT NULL DEFAULT 'unknown',
    "information_right" TEXT NOT NULL DEFAULT 'full',
    "basis" TEXT,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "guardianship_pkey" PRIMARY KEY ("school_id","guardian_id","child_id")
);

-- CreateTable
CREATE TABLE "care_relation" (
    "school_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "person_id" UUID NOT NULL,
    "child_id" UUID NOT NULL,
    "from_on" DATE NOT NULL,
    "until_on" DATE,
    "reason" TEXT NOT NULL,

    CONSTRAINT "care_relation_pkey" PRIMARY KEY ("school_id","id")
);

-- CreateTable
CREATE TABLE "break_glass" (
    "school_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "person_id" UUID NOT NULL,
    "child_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "break_glass_pkey" PRIMARY KEY ("school_id","id")
);

-- CreateTable
CREATE TABLE "child_access" (
    "school_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "child_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "part" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    "reason" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "child_access_pkey" PRIMARY KEY ("school_id","id")
);

-- CreateTable
CREATE TABLE "invitation" (
    "school_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "person_id" UUID NOT NULL,
    "scope" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "selector_hash" BYTEA,
    "code_hash" TEXT,
    "failed_tries" INTEGER NOT NULL DEFAULT 0,
    "failed_at" TIMESTAMPTZ(3),
    "valid_until" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "opened_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("school_id","id")
);

-- CreateTable
CREATE TABLE "activity" (
    "school_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "person_id" UUID,
    "on_behalf_of" UUID,
    "verb" TEXT NOT NULL,
    "subject" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "activity_pkey" PRIMARY KEY ("school_id","id")
);

-- CreateTable
CREATE TABLE "notice" (
    "school_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "recipient_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "urgency" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "message_id" TEXT NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(3),
    "dropped_why" TEXT,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "last_failure" TEXT,
    "bounced_at" TIMESTAMPTZ(3),

    CONSTRAINT "notice_pkey" PRIMARY KEY ("school_id","id")
);

-- CreateTable
CREATE TABLE "calendar_feed" (
    "school_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "calendar_feed_pkey" PRIMARY KEY ("school_id","person_id")
);

-- CreateTable
CREATE TABLE "school" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "brin" TEXT,
    "dependance" TEXT NOT NULL DEFAULT '00',
    "phone" TEXT NOT NULL DEFAULT '',
    "sender_name" TEXT NOT NULL DEFAULT '',
    "reply_to" TEXT,
    "privacy_contact" TEXT NOT NULL DEFAULT '',
    "logo" BYTEA,
    "logo_type" TEXT,
    "time_zone" TEXT NOT NULL DEFAULT 'Europe/Amsterdam',
    "is_demo" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "school_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "school_year" (
    "school_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "name" TEXT NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,

    CONSTRAINT "school_year_pkey" PRIMARY KEY ("school_id","id")
);

-- CreateTable
CREATE TABLE "school_group" (
    "school_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "year_id" UUID NOT NULL,
    "key" TEXT,
    "name" TEXT NOT NULL,
    "year_groups" TEXT[],

    CONSTRAINT "school_group_pkey" PRIMARY KEY ("school_id","id")
);

-- CreateTable
CREATE TABLE "room" (
    "school_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "name" TEXT NOT NULL,
    "equal_chairs" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "room_pkey" PRIMARY KEY ("school_id","id")
);

-- CreateTable
CREATE TABLE "import_run" (
    "school_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "kind" TEXT NOT NULL,
    "file_hash" TEXT NOT NULL,
    "counts" JSONB NOT NULL,
    "by_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "import_run_pkey" PRIMARY KEY ("school_id","id")
);

-- CreateIndex
CREATE INDEX "agenda_entry_school_id_source_kind_source_id_idx" ON "agenda_entry"("school_id", "source_kind", "source_id");

-- CreateIndex
CREATE INDEX "slot_school_id_round_id_group_id_starts_at_idx" ON "slot"("school_id", "round_id", "group_id", "starts_at");

-- CreateIndex
CREATE UNIQUE INDEX "slot_one_in_round" ON "slot"("school_id", "round_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "conversation_one_per_slot" ON "conversation"("school_id", "round_id", "slot_id");

-- CreateIndex
CREATE UNIQUE INDEX "conversation_one_per_form" ON "conversation"("school_id", "idempotency_key");

-- CreateIndex
CREATE UNIQUE INDEX "conversation_one_per_child_and_household" ON "conversation_child"("school_id", "round_id", "child_id", "household_id");

-- CreateIndex
CREATE INDEX "conversation_staff_school_id_person_id_idx" ON "conversation_staff"("school_id", "person_id");

-- CreateIndex
CREATE INDEX "identity_account_id_idx" ON "identity"("account_id");

-- CreateIndex
CREATE INDEX "session_account_id_idx" ON "session"("account_id");

-- CreateIndex
CREATE INDEX "sign_in_link_account_id_idx" ON "sign_in_link"("account_id");

-- CreateIndex
CREATE INDEX "person_account_id_idx" ON "person"("account_id");

-- CreateIndex
CREATE UNIQUE INDEX "person_one_per_staff_key" ON "person"("school_id", "staff_key");

-- CreateIndex
CREATE INDEX "group_teacher_school_id_person_id_idx" ON "group_teacher"("school_id", "person_id");

-- CreateIndex
CREATE UNIQUE INDEX "child_one_per_key" ON "child"("school_id", "key");

-- CreateIndex
CREATE INDEX "group_child_school_id_child_id_idx" ON "group_child"("school_id", "child_id");

-- CreateIndex
CREATE INDEX "guardianship_school_id_child_id_idx" ON "guardianship"("school_id", "child_id");

-- CreateIndex
CREATE INDEX "care_relation_school_id_person_id_idx" ON "care_relation"("school_id", "person_id");

-- CreateIndex
CREATE INDEX "break_glass_school_id_person_id_child_id_idx" ON "break_glass"("school_id", "person_id", "child_id");

-- CreateIndex
CREATE INDEX "child_access_school_id_child_id_at_idx" ON "child_access"("school_id", "child_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "invitation_one_per_token" ON "invitation"("token_hash");

-- CreateIndex
CREATE UNIQUE INDEX "invitation_one_per_selector" ON "invitation"("selector_hash");

-- CreateIndex
CREATE INDEX "invitation_school_id_person_id_idx" ON "invitation"("school_id", "person_id");

-- CreateIndex
CREATE INDEX "activity_school_id_at_idx" ON "activity"("school_id", "at");

-- CreateIndex
CREATE INDEX "notice_school_id_recipient_id_idx" ON "notice"("school_id", "recipient_id");

-- CreateIndex
CREATE UNIQUE INDEX "notice_one_per_message_id" ON "notice"("school_id", "message_id");

-- CreateIndex
CREATE UNIQUE INDEX "calendar_feed_one_per_token" ON "calendar_feed"("token_hash");

-- CreateIndex
CREATE UNIQUE INDEX "school_one_per_code" ON "school"("code");

-- CreateIndex
CREATE UNIQUE INDEX "school_one_per_brin" ON "school"("brin", "dependance");

-- CreateIndex
CREATE UNIQUE INDEX "school_year_one_per_name" ON "school_year"("school_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "group_one_per_key" ON "school_group"("school_id", "year_id", "key");

-- CreateIndex
CREATE UNIQUE INDEX "room_one_per_name" ON "room"("school_id", "name");

-- AddForeignKey
ALTER TABLE "round" ADD CONSTRAINT "round_in_year" FOREIGN KEY ("school_id", "year_id") REFERENCES "school_year"("school_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "round_group" ADD CONSTRAINT "round_group_school_id_round_id_fkey" FOREIGN KEY ("school_id", "round_id") REFERENCES "round"("school_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "round_group" ADD CONSTRAINT "round_of_group" FOREIGN KEY ("school_id", "group_id") REFERENCES "school_group"("school_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "round_window" ADD CONSTRAINT "round_window_school_id_round_id_fkey" FOREIGN KEY ("school_id", "round_id") REFERENCES "round"("school_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "round_window" ADD CONSTRAINT "window_of_group" FOREIGN KEY ("school_id", "group_id") REFERENCES "school_group"("school_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "round_window" ADD CONSTRAINT "window_of_teacher" FOREIGN KEY ("school_id", "teacher_id") REFERENCES "person"("school_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "round_window" ADD CONSTRAINT "window_in_room" FOREIGN KEY ("school_id", "room_id") REFERENCES "room"("school_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "slot" ADD CONSTRAINT "slot_school_id_round_id_fkey" FOREIGN KEY ("school_id", "round_id") REFERENCES "round"("school_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "slot" ADD CONSTRAINT "slot_school_id_window_id_fkey" FOREIGN KEY ("school_id", "window_id") REFERENCES "round_window"("school_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "slot" ADD CONSTRAINT "slot_of_group" FOREIGN KEY ("school_id", "group_id") REFERENCES "school_group"("school_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "slot" ADD CONSTRAINT "slot_of_teacher" FOREIGN KEY ("school_id", "teacher_id") REFERENCES "person"("school_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "slot" ADD CONSTRAINT "slot_in_room" FOREIGN KEY ("school_id", "room_id") REFERENCES "room"("school_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "conversation" ADD CONSTRAINT "conversation_school_id_round_id_fkey" FOREIGN KEY ("school_id", "round_id") REFERENCES "round"("school_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conversation" ADD CONSTRAINT "conversation_school_id_round_id_slot_id_fkey" FOREIGN KEY ("school_id", "round_id", "slot_id") REFERENCES "slot"("school_id", "round_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conversation" ADD CONSTRAINT "conversation_in_room" FOREIGN KEY ("school_id", "room_id") REFERENCES "room"("school_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "conversation_child" ADD CONSTRAINT "conversation_child_school_id_conversation_id_fkey" FOREIGN KEY ("school_id", "conversation_id") REFERENCES "conversation"("school_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conversation_child" ADD CONSTRAINT "conversation_about_child" FOREIGN KEY ("school_id", "child_id") REFERENCES "child"("school_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "conversation_guardian" ADD CONSTRAINT "conversation_guardian_school_id_conversation_id_fkey" FOREIGN KEY ("school_id", "conversation_id") REFERENCES "conversation"("school_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conversation_guardian" ADD CONSTRAINT "conversation_by_guardian_of_child" FOREIGN KEY ("school_id", "guardian_id", "child_id") REFERENCES "guardianship"("school_id", "guardian_id", "child_id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "conversation_staff" ADD CONSTRAINT "conversation_staff_school_id_conversation_id_fkey" FOREIGN KEY ("school_id", "conversation_id") REFERENCES "conversation"("school_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conversation_staff" ADD CONSTRAINT "conversation_with_staff" FOREIGN KEY ("school_id", "person_id") REFERENCES "person"("school_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "identity" ADD CONSTRAINT "identity_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sign_in_link" ADD CONSTRAINT "sign_in_link_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "second_factor" ADD CONSTRAINT "second_factor_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person" ADD CONSTRAINT "person_school_id_fkey" FOREIGN KEY ("school_id") REFERENCES "school"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person" ADD CONSTRAINT "person_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person" ADD CONSTRAINT "person_school_id_household_id_fkey" FOREIGN KEY ("school_id", "household_id") REFERENCES "household"("school_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "person_role" ADD CONSTRAINT "person_role_school_id_person_id_fkey" FOREIGN KEY ("school_id", "person_id") REFERENCES "person"("school_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "group_teacher" ADD CONSTRAINT "group_teacher_school_id_group_id_fkey" FOREIGN KEY ("school_id", "group_id") REFERENCES "school_group"("school_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "group_teacher" ADD CONSTRAINT "group_teacher_school_id_person_id_fkey" FOREIGN KEY ("school_id", "person_id") REFERENCES "person"("school_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "group_child" ADD CONSTRAINT "group_child_school_id_group_id_fkey" FOREIGN KEY ("school_id", "group_id") REFERENCES "school_group"("school_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "group_child" ADD CONSTRAINT "group_child_school_id_child_id_fkey" FOREIGN KEY ("school_id", "child_id") REFERENCES "child"("school_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "guardianship" ADD CONSTRAINT "guardianship_school_id_guardian_id_fkey" FOREIGN KEY ("school_id", "guardian_id") REFERENCES "person"("school_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "guardianship" ADD CONSTRAINT "guardianship_school_id_child_id_fkey" FOREIGN KEY ("school_id", "child_id") REFERENCES "child"("school_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care_relation" ADD CONSTRAINT "care_relation_school_id_person_id_fkey" FOREIGN KEY ("school_id", "person_id") REFERENCES "person"("school_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care_relation" ADD CONSTRAINT "care_relation_school_id_child_id_fkey" FOREIGN KEY ("school_id", "child_id") REFERENCES "child"("school_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "break_glass" ADD CONSTRAINT "break_glass_by_person" FOREIGN KEY ("school_id", "person_id") REFERENCES "person"("school_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "break_glass" ADD CONSTRAINT "break_glass_of_child" FOREIGN KEY ("school_id", "child_id") REFERENCES "child"("school_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "child_access" ADD CONSTRAINT "child_access_of_child" FOREIGN KEY ("school_id", "child_id") REFERENCES "child"("school_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "child_access" ADD CONSTRAINT "child_access_by_person" FOREIGN KEY ("school_id", "person_id") REFERENCES "person"("school_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_school_id_person_id_fkey" FOREIGN KEY ("school_id", "person_id") REFERENCES "person"("school_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice" ADD CONSTRAINT "notice_to_person" FOREIGN KEY ("school_id", "recipient_id") REFERENCES "person"("school_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "calendar_feed" ADD CONSTRAINT "calendar_feed_of_person" FOREIGN KEY ("school_id", "person_id") REFERENCES "person"("school_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "school_year" ADD CONSTRAINT "school_year_school_id_fkey" FOREIGN KEY ("school_id") REFERENCES "school"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "school_group" ADD CONSTRAINT "school_group_school_id_year_id_fkey" FOREIGN KEY ("school_id", "year_id") REFERENCES "school_year"("school_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;



-- Promises ---------------------------------------------------------------------------------------------------

-- A child, a guardian, a member of staff, a room is in one place at a time.
alter table agenda_entry add constraint agenda_one_place_at_a_time
  exclude using gist (school_id with =, subject_kind with =, subject_id with =, tstzrange(starts_at, ends_at, '[)') with &&);
alter table agenda_entry add constraint agenda_ends_after_start check (ends_at > starts_at);
alter table agenda_entry add constraint agenda_subject_kind check (subject_kind in ('child', 'guardian', 'staff', 'room'));

-- A teacher offers a moment once.
alter table slot add constraint slot_teacher_no_overlap
  exclude using gist (school_id with =, teacher_id with =, tstzrange(starts_at, ends_at, '[)') with &&);
alter table slot add constraint slot_ends_after_start check (ends_at > starts_at);
alter table round_window add constraint window_ends_after_start check (ends_at > starts_at);
alter table conversation add constraint conversation_ends_after_start check (ends_at > starts_at);
alter table round add constraint round_closes_after_opening check (closes_at > opens_at);
alter table round add constraint round_ends_after_start check (ends_on >= starts_on);
alter table round add constraint round_minutes check (minutes between 5 and 120 and buffer_minutes between 0 and 60);

-- One conversation per child and round when together; one per household when apart. "Together" is a null
-- household, which must count as equal to itself.
drop index conversation_one_per_child_and_household;
create unique index conversation_one_per_child_and_household
  on conversation_child (school_id, round_id, child_id, household_id) nulls not distinct;

alter table guardianship add constraint guardianship_authority check (authority in ('yes', 'no', 'unknown'));
alter table guardianship add constraint guardianship_information_right
  check (information_right in ('full', 'on-request', 'blocked'));
alter table break_glass add constraint break_glass_has_reason check (length(btrim(reason)) >= 10);
alter table break_glass add constraint break_glass_one_day check (expires_at = opened_at + interval '24 hours');
alter table care_relation add constraint care_relation_has_reason check (length(btrim(reason)) >= 10);
alter table notice add constraint notice_urgency check (urgency in ('answer', 'news'));
alter table person add constraint person_email_is_plain
  check (email is null or email ~ '^[a-z0-9.!#$%&*+/=?^_{|}~-]{1,64}@[a-z0-9-]+(\.[a-z0-9-]+)+$');

-- Locks ------------------------------------------------------------------------------------------------------

create function current_school() returns uuid language sql stable
  return nullif(current_setting('app.school_id', true), '')::uuid;
create function current_account() returns uuid language sql stable
  return nullif(current_setting('app.account_id', true), '')::uuid;

-- Locks a table of a school: without app.school_id a query sees and writes nothing. Every new table calls it.
create function lock_room(room regclass) returns void language plpgsql as $$
begin
  execute format('alter table %s enable row level security', room);
  execute format('alter table %s force row level security', room);
  execute format('create policy same_school on %s using (school_id = current_school())', room);
end $$;

select lock_room(oid::regclass) from pg_class
  where relnamespace = 'public'::regnamespace and relkind = 'r'
    and exists (select from pg_attribute where attrelid = pg_class.oid and attname = 'school_id');

alter table school enable row level security;
alter table school force row level security;
create policy same_school on school using (id = current_school());

do $$ declare room text; begin
  foreach room in array array['account', 'identity', 'session', 'sign_in_link', 'second_factor'] loop
    execute format('alter table %I enable row level security', room);
    execute format('alter table %I force row level security', room);
    execute format('create policy own_account on %I using (%I = current_account())', room,
      case room when 'account' then 'id' else 'account_id' end);
  end loop;
end $$;
-- An account sees at which schools it is somebody.
create policy own_account on person for select using (account_id = current_account());

-- Doors: what may be asked before a school or an account is known ---------------------------------------------

-- The owner may look behind the locks of exactly these tables, and only the two functions below run as owner.
do $$ declare room text; begin
  foreach room in array array['invitation', 'calendar_feed', 'sign_in_link', 'identity', 'school'] loop
    execute format('create policy door on %I for select to %I using (true)', room, current_user);
  end loop;
end $$;

-- Whom a secret belongs to, by its SHA-256: an invitation (by link or by the first symbols of its code),
-- a calendar feed, a sign-in link, or (no secret, but asked the same way) a school by its public code.
create function door_of_secret(secret_hash bytea)
  returns table (kind text, school_id uuid, subject_id uuid, id uuid)
  language sql stable security definer set search_path = public, pg_temp as $$
    select 'invitation', i.school_id, i.person_id, i.id from invitation i where i.token_hash = secret_hash
    union all
    select 'code', i.school_id, i.person_id, i.id from invitation i where i.selector_hash = secret_hash
    union all
    select 'feed', f.school_id, f.person_id, null from calendar_feed f where f.token_hash = secret_hash
    union all
    select 'sign-in', null, l.account_id, null from sign_in_link l where l.token_hash = secret_hash
    union all
    select 'school', s.id, null, null from school s where sha256(convert_to('school:' || s.code, 'UTF8')) = secret_hash
$$;

create function door_of_identity(of_issuer text, of_subject text) returns uuid
  language sql stable security definer set search_path = public, pg_temp as $$
    select account_id from identity where issuer = of_issuer and subject = of_subject
$$;

-- Rights -----------------------------------------------------------------------------------------------------

-- Roles are made by the start command and named after the database; a shadow database has none.
do $$ declare app text := current_database() || '_app'; begin
  revoke all on function door_of_secret(bytea), door_of_identity(text, text) from public;
  if exists (select from pg_roles where rolname = app) then
    execute format('grant usage on schema public to %I', app);
    execute format('grant select, insert, update, delete on all tables in schema public to %I', app);
    execute format('alter default privileges in schema public grant select, insert, update, delete on tables to %I', app);
    execute format('grant execute on function door_of_secret(bytea), door_of_identity(text, text) to %I', app);
    -- What was read and done is only ever added to. Erasing a child takes its rows along (cascade).
    execute format('revoke update, delete on child_access, activity from %I', app);
    execute format('revoke insert, update, delete on _prisma_migrations from %I', app);
  end if;
end $$;
