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

# Wat hier niet staat, geldt niet. Elke regel kijkt zelf welke soort het is: of een patroon ook past op een voorwaarde die
# meer zegt, is niet voor elke uitvoering van Rego hetzelfde.
geldt(voorwaarde) if {
	voorwaarde.soort == "eigen_gemeente"
	is_string(input.gebruiker.gemeente)
	input.gebruiker.gemeente == input.onderwerp.gemeente
}

geldt(voorwaarde) if {
	voorwaarde.soort == "na_toewijzing"
	input.na_toewijzing == true
}

geldt(voorwaarde) if {
	voorwaarde.soort == "lidmaatschap"
	input.lidmaatschap == true
}

geldt(voorwaarde) if {
	voorwaarde.soort == "toestemming"
	input.onderwerp.toestemming == true
	telt(voorwaarde)
}

geldt(voorwaarde) if {
	voorwaarde.soort == "systeem"
	is_string(input.systeem)
	input.systeem in voorwaarde.een_van
}

# Toestemming telt op elke dag, of vanaf een dag. Dagen zijn getallen, zoals 20260701.
telt(voorwaarde) if not "vanaf" in object.keys(voorwaarde)

telt(voorwaarde) if {
	is_number(voorwaarde.vanaf)
	is_number(input.dag)
	input.dag >= voorwaarde.vanaf
}
