<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Council;

/**
 * The function of a member as it is said of her: files of the prefecture and habits write « conseiller municipal » for everybody. What is typed
 * stays as it is in the tableau; only what is shown agrees.
 */
final class FunctionWords {
	/** Feminine by masculine. */
	private const FEMININE = [
		'conseiller' => 'conseillère', 'municipal' => 'municipale', 'départemental' => 'départementale', 'régional' => 'régionale', 'métropolitain' => 'métropolitaine',
		'adjoint' => 'adjointe', 'délégué' => 'déléguée', 'subdélégué' => 'subdéléguée', 'président' => 'présidente', 'premier' => 'première', '1er' => '1re', 'second' => 'seconde',
		'administrateur' => 'administratrice', 'suppléant' => 'suppléante', 'élu' => 'élue', 'doyen' => 'doyenne', 'rapporteur' => 'rapporteure', 'chargé' => 'chargée',
	];
	/** What follows these words is about something or somebody else: « adjointe auprès du président », « chargée du sport régional ». */
	private const OTHER = '/\b(?:du|de|des|d’|d\'|au|aux|à|auprès|pour|en)(?:\s|(?<=[’\']))/iu';

	/** @param ?string $civility M. or Mme */
	public static function of(string $function, ?string $civility): string {
		if (!in_array(mb_strtolower($civility ?? ''), ['mme', 'madame'], true)) {
			return $function;
		}
		$parts = preg_split('/(\s+|(?<=-))/u', $function, flags: PREG_SPLIT_DELIM_CAPTURE) ?: [];
		$said = '';
		foreach ($parts as $part) {
			// « au maire » is part of the function itself: what follows still says who she is
			$isElsewhere = preg_match(self::OTHER, str_ireplace(['au maire', 'de droit'], '', $said)) === 1;
			$said .= $isElsewhere && !self::isDelegated($part) ? $part : self::word($part);
		}
		return $said;
	}

	private static function isDelegated(string $part): bool {
		return in_array(mb_strtolower($part), ['délégué', 'subdélégué', 'chargé'], true);
	}

	private static function word(string $part): string {
		$feminine = self::FEMININE[mb_strtolower($part)] ?? null;
		if ($feminine === null) {
			return $part;
		}
		$isCapital = mb_substr($part, 0, 1) !== mb_strtolower(mb_substr($part, 0, 1));
		return $isCapital ? mb_strtoupper(mb_substr($feminine, 0, 1)) . mb_substr($feminine, 1) : $feminine;
	}
}
