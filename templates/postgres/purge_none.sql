
BEGIN
  RAISE EXCEPTION 'er is niets vernietigd: %', /* reden */
    USING HINT = 'vernietig volgens de overeenkomst met de hand, of neem de dag waarop de termijn begint op in de gegevens';
END
