/* #embed is C23; clang has it in every mode and only says so. */
#pragma clang diagnostic ignored "-Wc23-extensions"

#include "cembedded.h"

#include <string.h>

static const char schema_sql[] = {
#embed "../../schema.sql" suffix(, )
    0};
static const char migrations_v001_first_sql[] = {
#embed "../CommitmentStore/SQL/Migrations/v001-first.sql" suffix(, )
    0};
static const char contacts_sql[] = {
#embed "../CommitmentStore/SQL/Contacts/contacts.sql" suffix(, )
    0};
static const char commitments_by_number_sql[] = {
#embed "../CommitmentStore/SQL/commitments-by-number.sql" suffix(, )
    0};
static const char commitments_by_row_sql[] = {
#embed "../CommitmentStore/SQL/commitments-by-row.sql" suffix(, )
    0};
static const char commitments_by_title_sql[] = {
#embed "../CommitmentStore/SQL/commitments-by-title.sql" suffix(, )
    0};
static const char conditions_sql[] = {
#embed "../CommitmentStore/SQL/conditions.sql" suffix(, )
    0};
static const char countries_sql[] = {
#embed "../CommitmentStore/SQL/countries.sql" suffix(, )
    0};
static const char data_sql[] = {
#embed "../CommitmentStore/SQL/data.sql" suffix(, )
    0};
static const char differences_sql[] = {
#embed "../CommitmentStore/SQL/differences.sql" suffix(, )
    0};
static const char engagements_sql[] = {
#embed "../CommitmentStore/SQL/engagements.sql" suffix(, )
    0};
static const char consistency_sql[] = {
#embed "../CommitmentStore/SQL/consistency.sql" suffix(, )
    0};
static const char field_author_sql[] = {
#embed "../CommitmentStore/SQL/field-author.sql" suffix(, )
    0};
static const char fact_sources_sql[] = {
#embed "../CommitmentStore/SQL/fact-sources.sql" suffix(, )
    0};
static const char found_words_sql[] = {
#embed "../CommitmentStore/SQL/found-words.sql" suffix(, )
    0};
static const char history_sql[] = {
#embed "../CommitmentStore/SQL/history.sql" suffix(, )
    0};
static const char joint_priorities_sql[] = {
#embed "../CommitmentStore/SQL/joint-priorities.sql" suffix(, )
    0};
static const char memberships_sql[] = {
#embed "../CommitmentStore/SQL/memberships.sql" suffix(, )
    0};
static const char overrides_sql[] = {
#embed "../CommitmentStore/SQL/overrides.sql" suffix(, )
    0};
static const char plans_sql[] = {
#embed "../CommitmentStore/SQL/plans.sql" suffix(, )
    0};
static const char reports_sql[] = {
#embed "../CommitmentStore/SQL/reports.sql" suffix(, )
    0};
static const char reviews_sql[] = {
#embed "../CommitmentStore/SQL/reviews.sql" suffix(, )
    0};
static const char signals_sql[] = {
#embed "../CommitmentStore/SQL/signals.sql" suffix(, )
    0};
static const char tag_judgements_sql[] = {
#embed "../CommitmentStore/SQL/tag-judgements.sql" suffix(, )
    0};
static const char tag_list_sql[] = {
#embed "../CommitmentStore/SQL/tag-list.sql" suffix(, )
    0};
static const char waiting_sql[] = {
#embed "../CommitmentStore/SQL/waiting.sql" suffix(, )
    0};
static const char words_before_sql[] = {
#embed "../CommitmentStore/SQL/words-before.sql" suffix(, )
    0};
static const char words_after_sql[] = {
#embed "../CommitmentStore/SQL/words-after.sql" suffix(, )
    0};
static const char assets_icon_svg[] = {
#embed "../MapPages/Assets/icon.svg" suffix(, )
    0};
static const char assets_paper_css[] = {
#embed "../MapPages/Assets/paper.css" suffix(, )
    0};
static const char assets_site_css[] = {
#embed "../MapPages/Assets/site.css" suffix(, )
    0};
static const char assets_site_js[] = {
#embed "../MapPages/Assets/site.js" suffix(, )
    0};
static const char seeds_action_plans_csv[] = {
#embed "../../seeds/action-plans.csv" suffix(, )
    0};
static const char seeds_agenda_csv[] = {
#embed "../../seeds/agenda.csv" suffix(, )
    0};
static const char seeds_assessments_csv[] = {
#embed "../../seeds/assessments.csv" suffix(, )
    0};
static const char seeds_calendar_csv[] = {
#embed "../../seeds/calendar.csv" suffix(, )
    0};
static const char seeds_commitments_csv[] = {
#embed "../../seeds/commitments.csv" suffix(, )
    0};
static const char seeds_countries_csv[] = {
#embed "../../seeds/countries.csv" suffix(, )
    0};
static const char seeds_country_aliases_csv[] = {
#embed "../../seeds/country-aliases.csv" suffix(, )
    0};
static const char seeds_engagement_csv[] = {
#embed "../../seeds/engagement.csv" suffix(, )
    0};
static const char seeds_events_csv[] = {
#embed "../../seeds/events.csv" suffix(, )
    0};
static const char seeds_joint_priorities_csv[] = {
#embed "../../seeds/joint-priorities.csv" suffix(, )
    0};
static const char seeds_memberships_csv[] = {
#embed "../../seeds/memberships.csv" suffix(, )
    0};
static const char seeds_outlines_csv[] = {
#embed "../../seeds/outlines.csv" suffix(, )
    0};
static const char seeds_pledges_csv[] = {
#embed "../../seeds/pledges.csv" suffix(, )
    0};
static const char seeds_reports_csv[] = {
#embed "../../seeds/reports.csv" suffix(, )
    0};
static const char seeds_signals_csv[] = {
#embed "../../seeds/signals.csv" suffix(, )
    0};
static const char seeds_stories_csv[] = {
#embed "../../seeds/stories.csv" suffix(, )
    0};
static const char seeds_tag_labels_csv[] = {
#embed "../../seeds/tag-labels.csv" suffix(, )
    0};
static const char seeds_tags_csv[] = {
#embed "../../seeds/tags.csv" suffix(, )
    0};

#define FILE_OF(name, bytes) {name, bytes, sizeof bytes - 1}

static const cembedded_file files[] = {
    FILE_OF("schema.sql", schema_sql),
    FILE_OF("Migrations/v001-first.sql", migrations_v001_first_sql),
    FILE_OF("Contacts/contacts.sql", contacts_sql),
    FILE_OF("commitments-by-number.sql", commitments_by_number_sql),
    FILE_OF("commitments-by-row.sql", commitments_by_row_sql),
    FILE_OF("commitments-by-title.sql", commitments_by_title_sql),
    FILE_OF("conditions.sql", conditions_sql),
    FILE_OF("consistency.sql", consistency_sql),
    FILE_OF("countries.sql", countries_sql),
    FILE_OF("data.sql", data_sql),
    FILE_OF("differences.sql", differences_sql),
    FILE_OF("field-author.sql", field_author_sql),
    FILE_OF("engagements.sql", engagements_sql),
    FILE_OF("fact-sources.sql", fact_sources_sql),
    FILE_OF("found-words.sql", found_words_sql),
    FILE_OF("history.sql", history_sql),
    FILE_OF("joint-priorities.sql", joint_priorities_sql),
    FILE_OF("memberships.sql", memberships_sql),
    FILE_OF("overrides.sql", overrides_sql),
    FILE_OF("plans.sql", plans_sql),
    FILE_OF("reports.sql", reports_sql),
    FILE_OF("reviews.sql", reviews_sql),
    FILE_OF("signals.sql", signals_sql),
    FILE_OF("tag-judgements.sql", tag_judgements_sql),
    FILE_OF("tag-list.sql", tag_list_sql),
    FILE_OF("waiting.sql", waiting_sql),
    FILE_OF("words-before.sql", words_before_sql),
    FILE_OF("words-after.sql", words_after_sql),
    FILE_OF("assets/icon.svg", assets_icon_svg),
    FILE_OF("assets/paper.css", assets_paper_css),
    FILE_OF("assets/site.css", assets_site_css),
    FILE_OF("assets/site.js", assets_site_js),
    FILE_OF("seeds/action-plans.csv", seeds_action_plans_csv),
    FILE_OF("seeds/agenda.csv", seeds_agenda_csv),
    FILE_OF("seeds/assessments.csv", seeds_assessments_csv),
    FILE_OF("seeds/calendar.csv", seeds_calendar_csv),
    FILE_OF("seeds/commitments.csv", seeds_commitments_csv),
    FILE_OF("seeds/countries.csv", seeds_countries_csv),
    FILE_OF("seeds/country-aliases.csv", seeds_country_aliases_csv),
    FILE_OF("seeds/engagement.csv", seeds_engagement_csv),
    FILE_OF("seeds/events.csv", seeds_events_csv),
    FILE_OF("seeds/joint-priorities.csv", seeds_joint_priorities_csv),
    FILE_OF("seeds/memberships.csv", seeds_memberships_csv),
    FILE_OF("seeds/outlines.csv", seeds_outlines_csv),
    FILE_OF("seeds/pledges.csv", seeds_pledges_csv),
    FILE_OF("seeds/reports.csv", seeds_reports_csv),
    FILE_OF("seeds/signals.csv", seeds_signals_csv),
    FILE_OF("seeds/stories.csv", seeds_stories_csv),
    FILE_OF("seeds/tag-labels.csv", seeds_tag_labels_csv),
    FILE_OF("seeds/tags.csv", seeds_tags_csv),
};

const cembedded_file *cembedded_find(const char *name)
{
    for (size_t i = 0; i < sizeof files / sizeof files[0]; i++)
        if (strcmp(files[i].name, name) == 0) return &files[i];
    return NULL;
}
