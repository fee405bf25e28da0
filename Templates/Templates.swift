/// The files that are embedded in the program: schemas, disclosure maps, page
/// templates and texts.
///
/// A file is named by its path below this folder, so that a folder given with `--templates` can
/// override it under the same name.
package enum TemplateFiles {
  private static let files: [String: [UInt8]] = [
    "maps/esrs-2023.yaml": PackageResources.esrs_2023_yaml,
    "maps/esrs-2026.yaml": PackageResources.esrs_2026_yaml,
    "page/adverse-finding.xhtml": PackageResources.adverse_finding_xhtml,
    "page/adverse.xhtml": PackageResources.adverse_xhtml,
    "page/answers.xhtml": PackageResources.answers_xhtml,
    "page/appears-twice.xhtml": PackageResources.appears_twice_xhtml,
    "page/attrition-head.xhtml": PackageResources.attrition_head_xhtml,
    "page/attrition-row.xhtml": PackageResources.attrition_row_xhtml,
    "page/attrition.xhtml": PackageResources.attrition_xhtml,
    "page/cause-unknown.xhtml": PackageResources.cause_unknown_xhtml,
    "page/chain.xhtml": PackageResources.chain_xhtml,
    "page/change-head.xhtml": PackageResources.change_head_xhtml,
    "page/change-row.xhtml": PackageResources.change_row_xhtml,
    "page/changes.xhtml": PackageResources.changes_xhtml,
    "page/charts.css": PackageResources.charts_css,
    "page/checks.xhtml": PackageResources.checks_xhtml,
    "page/colours.css": PackageResources.colours_css,
    "page/compared-methods.xhtml": PackageResources.compared_methods_xhtml,
    "page/compared.xhtml": PackageResources.compared_xhtml,
    "page/contents.xhtml": PackageResources.contents_xhtml,
    "page/course.xhtml": PackageResources.course_xhtml,
    "page/data-quality.xhtml": PackageResources.data_quality_xhtml,
    "page/disclosures.xhtml": PackageResources.disclosures_xhtml,
    "page/esrs-evidence.xhtml": PackageResources.esrs_evidence_xhtml,
    "page/esrs-link.xhtml": PackageResources.esrs_link_xhtml,
    "page/esrs-paragraph.xhtml": PackageResources.esrs_paragraph_xhtml,
    "page/esrs-requirement.xhtml": PackageResources.esrs_requirement_xhtml,
    "page/esrs-subject.xhtml": PackageResources.esrs_subject_xhtml,
    "page/esrs-value.xhtml": PackageResources.esrs_value_xhtml,
    "page/esrs.css": PackageResources.esrs_css,
    "page/esrs.xhtml": PackageResources.esrs_xhtml,
    "page/facts.xhtml": PackageResources.facts_xhtml,
    "page/families.xhtml": PackageResources.families_xhtml,
    "page/glossary.xhtml": PackageResources.glossary_xhtml,
    "page/grade-reasons.xhtml": PackageResources.grade_reasons_xhtml,
    "page/grade.xhtml": PackageResources.grade_xhtml,
    "page/groups.xhtml": PackageResources.groups_xhtml,
    "page/instrument.xhtml": PackageResources.instrument_xhtml,
    "page/level-head.xhtml": PackageResources.level_head_xhtml,
    "page/level-row.xhtml": PackageResources.level_row_xhtml,
    "page/levels.xhtml": PackageResources.levels_xhtml,
    "page/matrix.xhtml": PackageResources.matrix_xhtml,
    "page/method.xhtml": PackageResources.method_xhtml,
    "page/narratives.xhtml": PackageResources.narratives_xhtml,
    "page/outputs.xhtml": PackageResources.outputs_xhtml,
    "page/partnership.xhtml": PackageResources.partnership_xhtml,
    "page/print.css": PackageResources.print_css,
    "page/provenance.xhtml": PackageResources.provenance_xhtml,
    "page/questionnaire.xhtml": PackageResources.questionnaire_xhtml,
    "page/reliability-cells.xhtml": PackageResources.reliability_cells_xhtml,
    "page/reliability-head.xhtml": PackageResources.reliability_head_xhtml,
    "page/reliability.xhtml": PackageResources.reliability_xhtml,
    "page/report.xhtml": PackageResources.report_xhtml,
    "page/sentence.xhtml": PackageResources.sentence_xhtml,
    "page/signature.xhtml": PackageResources.signature_xhtml,
    "page/style.css": PackageResources.style_css,
    "page/summary.xhtml": PackageResources.summary_xhtml,
    "page/sure.xhtml": PackageResources.sure_xhtml,
    "page/targets.xhtml": PackageResources.targets_xhtml,
    "page/verdict.xhtml": PackageResources.verdict_xhtml,
    "schema/samhold-report.xsd": PackageResources.samhold_report_xsd,
    "text/da.yaml": PackageResources.da_yaml,
    "text/en.yaml": PackageResources.en_yaml,
  ]

  /// The names of all embedded files, in ascending order.
  package static let names = files.keys.sorted()

  /// The contents of an embedded file, or nil if there is none of that name.
  package static func bytes(of name: String) -> [UInt8]? { files[name] }
}
