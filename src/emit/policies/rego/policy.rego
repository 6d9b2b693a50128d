# Beslist of een gebruiker een gegeven mag zien. De rechten staan in data.json, in de vorm
# rechten[rol][gegeven][doel][granulariteit]: de manieren waarop het mag, elk met haar voorwaarden. Wat daar niet
# staat, mag niet. input.schema.json zegt hoe een vraag eruitziet; wat daar niet aan voldoet, mag niet.
package convenant.toegang

import rego.v1

default mag := false

mag if count(manieren) > 0

# De manieren waarop het mag; elk noemt onder bron de regel van de overeenkomst die haar geeft.
manieren contains manier if {
	is_array(input.rollen)
	some rol in input.rollen
	some manier in data.convenant.rechten[rol][input.gegeven][input.doel][input.granulariteit]
	groot_genoeg(input.granulariteit, manier)
	is_array(manier.voorwaarden)
	every voorwaarde in manier.voorwaarden {
		geldt(voorwaarde)
	}
}

# Een kleinste groep hoort bij aantallen, en alleen daar.
groot_genoeg("regel", manier) if not "vanaf" in object.keys(manier)

groot_genoeg("aggregaat", manier) if {
	is_number(manier.vanaf)
	is_number(input.groepsgrootte)
	input.groepsgrootte >= manier.vanaf
}

geldt({"soort": "eigen_gemeente"}) if {
	is_string(input.gebruiker.gemeente)
	input.gebruiker.gemeente == input.onderwerp.gemeente
}

geldt({"soort": "na_toewijzing"}) if input.na_toewijzing == true

geldt({"soort": "lidmaatschap"}) if input.lidmaatschap == true

geldt({"soort": "toestemming"}) if input.onderwerp.toestemming == true

# Dagen zijn getallen, zoals 20260701.
geldt({"soort": "toestemming", "vanaf": vanaf}) if {
	input.onderwerp.toestemming == true
	is_number(vanaf)
	is_number(input.dag)
	input.dag >= vanaf
}

geldt({"soort": "systeem", "een_van": systemen}) if {
	is_string(input.systeem)
	input.systeem in systemen
}
