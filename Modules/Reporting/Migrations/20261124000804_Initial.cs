using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace ZhihuiShibei.Reporting.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "reporting");

            migrationBuilder.CreateTable(
                name: "adoption",
                schema: "reporting",
                columns: table => new
                {
                    suggestion_id = table.Column<Guid>(type: "uuid", nullable: false),
                    adoption_id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    unit_name = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    outcome = table.Column<string>(type: "text", nullable: true),
                    percent = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_adoption", x => new { x.suggestion_id, x.adoption_id });
                });

            migrationBuilder.CreateTable(
                name: "delta",
                schema: "reporting",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityAlwaysColumn),
                    measure = table.Column<string>(type: "text", nullable: false),
                    received_on = table.Column<DateOnly>(type: "date", nullable: true),
                    happened_on = table.Column<DateOnly>(type: "date", nullable: true),
                    channel = table.Column<string>(type: "text", nullable: true),
                    domain = table.Column<string>(type: "text", nullable: true),
                    subdistrict = table.Column<string>(type: "text", nullable: true),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: true),
                    amount = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_delta", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "export_asked",
                schema: "reporting",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    query = table.Column<string>(type: "text", nullable: false),
                    only_unit = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_export_asked", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "history",
                schema: "reporting",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    subject = table.Column<string>(type: "text", nullable: false),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: false),
                    actor_kind = table.Column<string>(type: "text", nullable: false),
                    actor_id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    from = table.Column<string>(type: "text", nullable: true),
                    act = table.Column<string>(type: "text", nullable: false),
                    to = table.Column<string>(type: "text", nullable: true),
                    reason = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_history", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "journey",
                schema: "reporting",
                columns: table => new
                {
                    suggestion_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: true),
                    topic = table.Column<string>(type: "text", nullable: true),
                    text_blocked = table.Column<bool>(type: "boolean", nullable: false),
                    channel = table.Column<string>(type: "text", nullable: true),
                    domain = table.Column<string>(type: "text", nullable: true),
                    domain_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    aspect = table.Column<string>(type: "text", nullable: true),
                    subdistrict_code = table.Column<string>(type: "text", nullable: true),
                    community_code = table.Column<string>(type: "text", nullable: true),
                    place_completed = table.Column<bool>(type: "boolean", nullable: false),
                    received_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    withdrawn_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    decision = table.Column<string>(type: "text", nullable: true),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    reopened_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    lead_unit_id = table.Column<Guid>(type: "uuid", nullable: true),
                    led_since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    dispatched_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    acknowledged_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    follows_id = table.Column<Guid>(type: "uuid", nullable: true),
                    grouped_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    result = table.Column<string>(type: "text", nullable: true),
                    concluded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    concluded_round = table.Column<int>(type: "integer", nullable: false),
                    concluded_by = table.Column<Guid>(type: "uuid", nullable: true),
                    rehandled_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    extended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    supervision = table.Column<string>(type: "text", nullable: true),
                    told_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    rated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    rated_round = table.Column<int>(type: "integer", nullable: false),
                    reply_score = table.Column<int>(type: "integer", nullable: true),
                    speed_score = table.Column<int>(type: "integer", nullable: true),
                    result_score = table.Column<int>(type: "integer", nullable: true),
                    dissatisfied = table.Column<bool>(type: "boolean", nullable: false),
                    adopted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    outcome = table.Column<string>(type: "text", nullable: true),
                    published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    publicity_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    public_topic = table.Column<string>(type: "text", nullable: true),
                    public_excerpt = table.Column<string>(type: "text", nullable: true),
                    @sealed = table.Column<bool>(name: "sealed", type: "boolean", nullable: false),
                    sealed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    accused_unit_id = table.Column<Guid>(type: "uuid", nullable: true),
                    recused_ids = table.Column<List<Guid>>(type: "uuid[]", nullable: false),
                    decision_overdue_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    handling_overdue_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    progress_overdue_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    round = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_journey", x => x.suggestion_id);
                });

            migrationBuilder.CreateTable(
                name: "monthly_report",
                schema: "reporting",
                columns: table => new
                {
                    month = table.Column<DateOnly>(type: "date", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    made_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    made_by = table.Column<Guid>(type: "uuid", nullable: false),
                    data = table.Column<string>(type: "text", nullable: false),
                    hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    public_data = table.Column<string>(type: "text", nullable: false),
                    public_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_monthly_report", x => new { x.month, x.version });
                });

            migrationBuilder.CreateTable(
                name: "open_change",
                schema: "reporting",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityAlwaysColumn)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_open_change", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "open_file",
                schema: "reporting",
                columns: table => new
                {
                    name = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false),
                    hash = table.Column<string>(type: "text", nullable: false),
                    made_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_open_file", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "recount",
                schema: "reporting",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    job_id = table.Column<Guid>(type: "uuid", nullable: false),
                    asked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    done_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    suggestions = table.Column<long>(type: "bigint", nullable: false),
                    numbers = table.Column<int>(type: "integer", nullable: false),
                    differences = table.Column<int>(type: "integer", nullable: false),
                    examples = table.Column<List<string>>(type: "text[]", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_recount", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "report_asked",
                schema: "reporting",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    month = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_report_asked", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "tally",
                schema: "reporting",
                columns: table => new
                {
                    slice = table.Column<string>(type: "text", nullable: false),
                    value = table.Column<string>(type: "text", nullable: false),
                    basis = table.Column<string>(type: "text", nullable: false),
                    bucket = table.Column<DateOnly>(type: "date", nullable: false),
                    measure = table.Column<string>(type: "text", nullable: false),
                    count = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_tally", x => new { x.slice, x.basis, x.bucket, x.value, x.measure });
                });

            migrationBuilder.CreateTable(
                name: "unit",
                schema: "reporting",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    closed = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_unit", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "lapse",
                schema: "reporting",
                columns: table => new
                {
                    suggestion_id = table.Column<Guid>(type: "uuid", nullable: false),
                    step = table.Column<string>(type: "text", nullable: false),
                    order_id = table.Column<Guid>(type: "uuid", nullable: false),
                    due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_lapse", x => new { x.suggestion_id, x.step, x.order_id, x.due_at });
                    table.ForeignKey(
                        name: "fk_lapse_journey_suggestion_id",
                        column: x => x.suggestion_id,
                        principalSchema: "reporting",
                        principalTable: "journey",
                        principalColumn: "suggestion_id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "passage",
                schema: "reporting",
                columns: table => new
                {
                    suggestion_id = table.Column<Guid>(type: "uuid", nullable: false),
                    step = table.Column<string>(type: "text", nullable: false),
                    order_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: true),
                    on_time = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_passage", x => new { x.suggestion_id, x.step, x.order_id, x.at });
                    table.ForeignKey(
                        name: "fk_passage_journey_suggestion_id",
                        column: x => x.suggestion_id,
                        principalSchema: "reporting",
                        principalTable: "journey",
                        principalColumn: "suggestion_id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_adoption_at",
                schema: "reporting",
                table: "adoption",
                column: "at",
                descending: new bool[0]);

            migrationBuilder.CreateIndex(
                name: "ix_history_subject_id_id",
                schema: "reporting",
                table: "history",
                columns: new[] { "subject_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_journey_concluded_at",
                schema: "reporting",
                table: "journey",
                column: "concluded_at");

            migrationBuilder.CreateIndex(
                name: "ix_journey_decided_at",
                schema: "reporting",
                table: "journey",
                column: "decided_at");

            migrationBuilder.CreateIndex(
                name: "ix_journey_decision_overdue_at",
                schema: "reporting",
                table: "journey",
                column: "decision_overdue_at",
                filter: "decision_overdue_at is not null");

            migrationBuilder.CreateIndex(
                name: "ix_journey_handling_overdue_at",
                schema: "reporting",
                table: "journey",
                column: "handling_overdue_at",
                filter: "handling_overdue_at is not null");

            migrationBuilder.CreateIndex(
                name: "ix_journey_lead_unit_id_received_at",
                schema: "reporting",
                table: "journey",
                columns: new[] { "lead_unit_id", "received_at" });

            migrationBuilder.CreateIndex(
                name: "ix_journey_published_at",
                schema: "reporting",
                table: "journey",
                column: "published_at",
                filter: "published_at is not null");

            migrationBuilder.CreateIndex(
                name: "ix_journey_received_at_suggestion_id",
                schema: "reporting",
                table: "journey",
                columns: new[] { "received_at", "suggestion_id" });

            migrationBuilder.CreateIndex(
                name: "ix_lapse_due_at",
                schema: "reporting",
                table: "lapse",
                column: "due_at");

            migrationBuilder.CreateIndex(
                name: "ix_passage_step_at",
                schema: "reporting",
                table: "passage",
                columns: new[] { "step", "at" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "adoption",
                schema: "reporting");

            migrationBuilder.DropTable(
                name: "delta",
                schema: "reporting");

            migrationBuilder.DropTable(
                name: "export_asked",
                schema: "reporting");

            migrationBuilder.DropTable(
                name: "history",
                schema: "reporting");

            migrationBuilder.DropTable(
                name: "lapse",
                schema: "reporting");

            migrationBuilder.DropTable(
                name: "monthly_report",
                schema: "reporting");

            migrationBuilder.DropTable(
                name: "open_change",
                schema: "reporting");

            migrationBuilder.DropTable(
                name: "open_file",
                schema: "reporting");

            migrationBuilder.DropTable(
                name: "passage",
                schema: "reporting");

            migrationBuilder.DropTable(
                name: "recount",
                schema: "reporting");

            migrationBuilder.DropTable(
                name: "report_asked",
                schema: "reporting");

            migrationBuilder.DropTable(
                name: "tally",
                schema: "reporting");

            migrationBuilder.DropTable(
                name: "unit",
                schema: "reporting");

            migrationBuilder.DropTable(
                name: "journey",
                schema: "reporting");
        }
    }
}
