//! The target of a reference.

use super::fault::{Unjudged, Wrong};
use super::read::{FormItem, named};
use super::value::Reference;

/// The resources of R4.
const RESOURCES: &str = "Account ActivityDefinition AdverseEvent AllergyIntolerance Appointment AppointmentResponse AuditEvent \
    Basic Binary BiologicallyDerivedProduct BodyStructure Bundle CapabilityStatement CarePlan CareTeam CatalogEntry ChargeItem \
    ChargeItemDefinition Claim ClaimResponse ClinicalImpression CodeSystem Communication CommunicationRequest \
    CompartmentDefinition Composition ConceptMap Condition Consent Contract Coverage CoverageEligibilityRequest \
    CoverageEligibilityResponse DetectedIssue Device DeviceDefinition DeviceMetric DeviceRequest DeviceUseStatement \
    DiagnosticReport DocumentManifest DocumentReference EffectEvidenceSynthesis Encounter Endpoint EnrollmentRequest \
    EnrollmentResponse EpisodeOfCare EventDefinition Evidence EvidenceVariable ExampleScenario ExplanationOfBenefit \
    FamilyMemberHistory Flag Goal GraphDefinition Group GuidanceResponse HealthcareService ImagingStudy Immunization \
    ImmunizationEvaluation ImmunizationRecommendation ImplementationGuide InsurancePlan Invoice Library Linkage List Location \
    Measure MeasureReport Media Medication MedicationAdministration MedicationDispense MedicationKnowledge MedicationRequest \
    MedicationStatement MedicinalProduct MedicinalProductAuthorization MedicinalProductContraindication \
    MedicinalProductIndication MedicinalProductIngredient MedicinalProductInteraction MedicinalProductManufactured \
    MedicinalProductPackaged MedicinalProductPharmaceutical MedicinalProductUndesirableEffect MessageDefinition MessageHeader \
    MolecularSequence NamingSystem NutritionOrder Observation ObservationDefinition OperationDefinition OperationOutcome \
    Organization OrganizationAffiliation Parameters Patient PaymentNotice PaymentReconciliation Person PlanDefinition \
    Practitioner PractitionerRole Procedure Provenance Questionnaire QuestionnaireResponse RelatedPerson RequestGroup \
    ResearchDefinition ResearchElementDefinition ResearchStudy ResearchSubject RiskAssessment RiskEvidenceSynthesis Schedule \
    SearchParameter ServiceRequest Slot Specimen SpecimenDefinition StructureDefinition StructureMap Subscription Substance \
    SubstanceNucleicAcid SubstancePolymer SubstanceProtein SubstanceReferenceInformation SubstanceSourceMaterial \
    SubstanceSpecification SupplyDelivery SupplyRequest Task TerminologyCapabilities TestReport TestScript ValueSet \
    VerificationResult VisionPrescription";

/// The finding about a reference, if there is one.
pub(super) fn checked(item: &FormItem, given: Reference<'_>) -> Option<Result<Unjudged, Wrong>> {
    let text = given.reference;
    let unjudged = || Some(Ok(Unjudged::Resource { reference: text.to_owned() }));
    let is_relative = !(text.is_empty() || text.starts_with('#') || text.contains(':') || text.contains('?'));
    let named_in_it = target(text);
    let known = |kind: &&str| RESOURCES.split_ascii_whitespace().any(|resource| resource == *kind);
    let resource = named_in_it.filter(known);
    if is_relative && resource.is_none() {
        return Some(Err(Wrong::Value { value: text.to_owned(), kind: "Reference".to_owned() }));
    }
    let kind = resource.or(Some(given.kind).filter(|kind| !kind.is_empty()));
    let mut wanted = named(&item.extension, "questionnaire-referenceResource")
        .filter_map(|known| known.rest.get("valueCode")?.as_str())
        .peekable();
    let is_wanted = wanted.peek().is_none() || kind.is_some_and(|kind| wanted.any(|wanted| wanted == kind));
    match kind {
        Some(kind) if !is_wanted => Some(Err(Wrong::Resource { kind: kind.to_owned() })),
        None if !is_wanted => unjudged(),
        None if named_in_it.is_some() => unjudged(),
        _ => None,
    }
}

/// The part of an address that looks like a type of resource.
fn target(reference: &str) -> Option<&str> {
    let path = reference.split_once("/_history/").map_or(reference, |(path, _)| path);
    let mut parts = path.rsplit('/');
    let id = parts.next()?;
    let kind = parts.next()?;
    let is_id =
        (1..=64).contains(&id.len()) && id.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-.".contains(&byte));
    let is_kind = kind.starts_with(|first: char| first.is_ascii_uppercase())
        && kind.bytes().all(|byte| byte.is_ascii_alphabetic());
    (is_id && is_kind).then_some(kind)
}
