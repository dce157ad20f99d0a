using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ZhihuiShibei.Contest.Migrations
{
    /// <inheritdoc />
    public partial class AwardsAndNotices : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "adoption_case",
                schema: "contest",
                columns: table => new
                {
                    adoption_id = table.Column<Guid>(type: "uuid", nullable: false),
                    suggestion_id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_name = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    dropped = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_adoption_case", x => new { x.adoption_id, x.suggestion_id });
                });

            migrationBuilder.CreateTable(
                name: "awarding",
                schema: "contest",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    prefix = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    begun_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    round = table.Column<int>(type: "integer", nullable: false),
                    round_awaited = table.Column<int>(type: "integer", nullable: false),
                    writers = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    released_by = table.Column<Guid>(type: "uuid", nullable: true),
                    departure = table.Column<string>(type: "text", nullable: true),
                    notice_id = table.Column<Guid>(type: "uuid", nullable: true),
                    confirmed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    handed_out_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    status = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_awarding", x => x.id);
                    table.ForeignKey(
                        name: "fk_awarding_themed_collection_id",
                        column: x => x.id,
                        principalSchema: "contest",
                        principalTable: "themed_collection",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "clock",
                schema: "contest",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: false),
                    rule_code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    rule_version = table.Column<int>(type: "integer", nullable: false),
                    rule = table.Column<string>(type: "jsonb", nullable: false),
                    entries = table.Column<string>(type: "jsonb", nullable: false),
                    status = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    stopped_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    is_provisional = table.Column<bool>(type: "boolean", nullable: false),
                    calendar_revision = table.Column<int>(type: "integer", nullable: false),
                    measured_by = table.Column<int>(type: "integer", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_clock", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "receipt_file",
                schema: "contest",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    award_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    content_type = table.Column<string>(type: "text", nullable: false),
                    length = table.Column<long>(type: "bigint", nullable: false),
                    hash = table.Column<string>(type: "text", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_receipt_file", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "award_kind",
                schema: "contest",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    collection_id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    title = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    quota = table.Column<int>(type: "integer", nullable: false),
                    cap_cents = table.Column<int>(type: "integer", nullable: false),
                    for_units = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_award_kind", x => x.id);
                    table.UniqueConstraint("ak_award_kind_limits", x => new { x.id, x.collection_id, x.quota, x.cap_cents, x.for_units });
                    table.CheckConstraint("ck_award_kind_cap", "cap_cents >= 0 and (not for_units or cap_cents = 0)");
                    table.CheckConstraint("ck_award_kind_quota", "quota between 1 and 200");
                    table.ForeignKey(
                        name: "fk_award_kind_awarding_collection_id",
                        column: x => x.collection_id,
                        principalSchema: "contest",
                        principalTable: "awarding",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "award_notice",
                schema: "contest",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    collection_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    snapshot = table.Column<string>(type: "text", nullable: false),
                    previous_hash = table.Column<string>(type: "text", nullable: false),
                    hash = table.Column<string>(type: "text", nullable: false),
                    objections_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    expired_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ended_because = table.Column<string>(type: "text", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_award_notice", x => x.id);
                    table.ForeignKey(
                        name: "fk_award_notice_awarding_collection_id",
                        column: x => x.collection_id,
                        principalSchema: "contest",
                        principalTable: "awarding",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "award",
                schema: "contest",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    collection_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind_id = table.Column<Guid>(type: "uuid", nullable: false),
                    quota = table.Column<int>(type: "integer", nullable: false),
                    cap_cents = table.Column<int>(type: "integer", nullable: false),
                    for_units = table.Column<bool>(type: "boolean", nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    entry_id = table.Column<Guid>(type: "uuid", nullable: true),
                    adoption_id = table.Column<Guid>(type: "uuid", nullable: true),
                    place = table.Column<int>(type: "integer", nullable: true),
                    recipient_key = table.Column<Guid>(type: "uuid", nullable: false),
                    prize_cents = table.Column<int>(type: "integer", nullable: false),
                    prize = table.Column<string>(type: "text", nullable: true),
                    name_consent = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_award", x => x.id);
                    table.UniqueConstraint("ak_award_cap", x => new { x.id, x.cap_cents });
                    table.CheckConstraint("ck_award_cap", "prize_cents between 0 and cap_cents");
                    table.CheckConstraint("ck_award_quota", "ordinal between 1 and quota");
                    table.CheckConstraint("ck_award_recipient", "(entry_id is null) = for_units and (adoption_id is null) <> for_units");
                    table.ForeignKey(
                        name: "fk_award_entry_entry_id",
                        column: x => x.entry_id,
                        principalSchema: "contest",
                        principalTable: "entry",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_award_limits",
                        columns: x => new { x.kind_id, x.collection_id, x.quota, x.cap_cents, x.for_units },
                        principalSchema: "contest",
                        principalTable: "award_kind",
                        principalColumns: new[] { "id", "collection_id", "quota", "cap_cents", "for_units" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "objection",
                schema: "contest",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    collection_id = table.Column<Guid>(type: "uuid", nullable: false),
                    notice_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: true),
                    about = table.Column<string>(type: "text", nullable: true),
                    text = table.Column<string>(type: "text", nullable: false),
                    retry_key = table.Column<string>(type: "text", nullable: true),
                    received_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    outcome = table.Column<string>(type: "text", nullable: true),
                    answer = table.Column<string>(type: "text", nullable: true),
                    answered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    status = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_objection", x => x.id);
                    table.ForeignKey(
                        name: "fk_objection_award_notice_notice_id",
                        column: x => x.notice_id,
                        principalSchema: "contest",
                        principalTable: "award_notice",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "certificate",
                schema: "contest",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    collection_id = table.Column<Guid>(type: "uuid", nullable: false),
                    award_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "text", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    winner = table.Column<string>(type: "text", nullable: false),
                    work = table.Column<string>(type: "text", nullable: false),
                    issued_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    revoked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    revoked_because = table.Column<string>(type: "text", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    status = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_certificate", x => x.id);
                    table.ForeignKey(
                        name: "fk_certificate_award_award_id",
                        column: x => x.award_id,
                        principalSchema: "contest",
                        principalTable: "award",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "prize_entry",
                schema: "contest",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    collection_id = table.Column<Guid>(type: "uuid", nullable: false),
                    award_id = table.Column<Guid>(type: "uuid", nullable: false),
                    cap_cents = table.Column<int>(type: "integer", nullable: false),
                    outcome = table.Column<string>(type: "text", nullable: false),
                    method = table.Column<string>(type: "text", nullable: true),
                    received_by = table.Column<string>(type: "text", nullable: true),
                    amount_cents = table.Column<int>(type: "integer", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    receipt_id = table.Column<Guid>(type: "uuid", nullable: true),
                    remark = table.Column<string>(type: "text", nullable: true),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    acknowledged_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    struck_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    struck_because = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_prize_entry", x => x.id);
                    table.CheckConstraint("ck_prize_entry_cap", "amount_cents between 0 and cap_cents");
                    table.CheckConstraint("ck_prize_entry_proof", "outcome = 'Declined' or (receipt_id is not null and method is not null and received_by is not null)");
                    table.ForeignKey(
                        name: "fk_prize_entry_cap",
                        columns: x => new { x.award_id, x.cap_cents },
                        principalSchema: "contest",
                        principalTable: "award",
                        principalColumns: new[] { "id", "cap_cents" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_prize_entry_receipt_file_receipt_id",
                        column: x => x.receipt_id,
                        principalSchema: "contest",
                        principalTable: "receipt_file",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_adoption_case_suggestion_id",
                schema: "contest",
                table: "adoption_case",
                column: "suggestion_id");

            migrationBuilder.CreateIndex(
                name: "ix_award_collection_id",
                schema: "contest",
                table: "award",
                column: "collection_id");

            migrationBuilder.CreateIndex(
                name: "ix_award_entry_id",
                schema: "contest",
                table: "award",
                column: "entry_id");

            migrationBuilder.CreateIndex(
                name: "ix_award_kind_id_collection_id_quota_cap_cents_for_units",
                schema: "contest",
                table: "award",
                columns: new[] { "kind_id", "collection_id", "quota", "cap_cents", "for_units" });

            migrationBuilder.CreateIndex(
                name: "ix_award_kind_id_entry_id",
                schema: "contest",
                table: "award",
                columns: new[] { "kind_id", "entry_id" },
                unique: true,
                filter: "entry_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_award_kind_id_ordinal",
                schema: "contest",
                table: "award",
                columns: new[] { "kind_id", "ordinal" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_award_kind_id_recipient_key",
                schema: "contest",
                table: "award",
                columns: new[] { "kind_id", "recipient_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_award_kind_collection_id_title",
                schema: "contest",
                table: "award_kind",
                columns: new[] { "collection_id", "title" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_award_notice_collection_id_number",
                schema: "contest",
                table: "award_notice",
                columns: new[] { "collection_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_award_notice_running",
                schema: "contest",
                table: "award_notice",
                column: "objections_until",
                filter: "expired_at is null and ended_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_awarding_prefix_year",
                schema: "contest",
                table: "awarding",
                columns: new[] { "prefix", "year" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_certificate_award_id",
                schema: "contest",
                table: "certificate",
                column: "award_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_certificate_code",
                schema: "contest",
                table: "certificate",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_certificate_collection_id",
                schema: "contest",
                table: "certificate",
                column: "collection_id");

            migrationBuilder.CreateIndex(
                name: "ix_certificate_number",
                schema: "contest",
                table: "certificate",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_clock_calendar_revision",
                schema: "contest",
                table: "clock",
                column: "calendar_revision",
                filter: "stopped_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_clock_due_at",
                schema: "contest",
                table: "clock",
                column: "due_at",
                filter: "stopped_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_clock_subject_id",
                schema: "contest",
                table: "clock",
                column: "subject_id");

            migrationBuilder.CreateIndex(
                name: "ix_objection_account_id",
                schema: "contest",
                table: "objection",
                column: "account_id",
                filter: "account_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_objection_collection_id_received_at_id",
                schema: "contest",
                table: "objection",
                columns: new[] { "collection_id", "received_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_objection_notice_id",
                schema: "contest",
                table: "objection",
                column: "notice_id");

            migrationBuilder.CreateIndex(
                name: "ix_objection_retry_key",
                schema: "contest",
                table: "objection",
                column: "retry_key",
                unique: true,
                filter: "retry_key is not null");

            migrationBuilder.CreateIndex(
                name: "ix_prize_entry_award_id_cap_cents",
                schema: "contest",
                table: "prize_entry",
                columns: new[] { "award_id", "cap_cents" });

            migrationBuilder.CreateIndex(
                name: "ix_prize_entry_collection_id",
                schema: "contest",
                table: "prize_entry",
                column: "collection_id");

            migrationBuilder.CreateIndex(
                name: "ix_prize_entry_receipt_id",
                schema: "contest",
                table: "prize_entry",
                column: "receipt_id");

            migrationBuilder.CreateIndex(
                name: "ix_prize_entry_standing",
                schema: "contest",
                table: "prize_entry",
                column: "award_id",
                unique: true,
                filter: "struck_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_receipt_file_award_id",
                schema: "contest",
                table: "receipt_file",
                column: "award_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "adoption_case",
                schema: "contest");

            migrationBuilder.DropTable(
                name: "certificate",
                schema: "contest");

            migrationBuilder.DropTable(
                name: "clock",
                schema: "contest");

            migrationBuilder.DropTable(
                name: "objection",
                schema: "contest");

            migrationBuilder.DropTable(
                name: "prize_entry",
                schema: "contest");

            migrationBuilder.DropTable(
                name: "award_notice",
                schema: "contest");

            migrationBuilder.DropTable(
                name: "award",
                schema: "contest");

            migrationBuilder.DropTable(
                name: "receipt_file",
                schema: "contest");

            migrationBuilder.DropTable(
                name: "award_kind",
                schema: "contest");

            migrationBuilder.DropTable(
                name: "awarding",
                schema: "contest");
        }
    }
}
