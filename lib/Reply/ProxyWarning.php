<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Reply;

use OCA\ConseilMunicipal\Rules\ProxyVerdict;

/** What makes a proxy useless as things stand, and is no reason to refuse it: the holder may come after all. The names are those of the rule. */
enum ProxyWarning: string {
	case HolderAbsent = 'holder_declared_absent';
	case HolderRepresented = 'holder_represented';
	case Circular = 'circular';
	case CarriedVoiceLost = 'giver_carries_proxy';

	/** What the giver reads of the three first: that the voice may be lost. Why is for those who prepare the meeting. */
	public const TO_GIVER = 'holder_doubtful';

	/** @return list<self> */
	public static function among(ProxyVerdict $verdict): array {
		$warnings = [];
		foreach ($verdict->reasons as $reason) {
			$warnings[] = self::tryFrom($reason->code);
		}
		return array_values(array_filter($warnings, static fn (?self $warning): bool => $warning !== null));
	}

	/** Whether the voice of the giver would be lost. */
	public function isOfHolder(): bool {
		return $this !== self::CarriedVoiceLost;
	}
}
