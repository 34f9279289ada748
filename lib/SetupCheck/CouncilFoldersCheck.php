<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\SetupCheck;

use OCA\ConseilMunicipal\AppInfo\Application;
use OCA\ConseilMunicipal\Council\Council;
use OCA\ConseilMunicipal\Council\CouncilMapper;
use OCP\L10N\IFactory;
use OCP\SetupCheck\ISetupCheck;
use OCP\SetupCheck\SetupResult;

/** Councils that only a person can help: their folders are gone, or their removal was broken off. */
final class CouncilFoldersCheck implements ISetupCheck {
	private const NAMED = 10;

	public function __construct(
		private readonly IFactory $languages,
		private readonly CouncilMapper $councils,
	) {
	}

	#[\Override]
	public function getCategory(): string {
		return 'system';
	}

	#[\Override]
	public function getName(): string {
		return $this->languages->get(Application::APP_ID)->t('Councils: folders');
	}

	#[\Override]
	public function run(): SetupResult {
		$l = $this->languages->get(Application::APP_ID);
		$troubled = $this->councils->inTrouble();
		$removing = array_values(array_filter($troubled, static fn (Council $council): bool => $council->getRemovingAt() !== null));
		$lost = array_values(array_filter($troubled, static fn (Council $council): bool => $council->getRemovingAt() === null));
		if ($lost !== []) {
			return SetupResult::error($l->t('The account or folders of these councils are gone: %s. Restore a backup. Only when there is none, have them made anew, empty: occ conseil_municipal:council:repair ID --recreate', [self::names($lost)]));
		}
		if ($removing !== []) {
			return SetupResult::warning($l->t('The removal of these councils was broken off: %s. Nobody sees them any more. To finish it: occ conseil_municipal:council:delete ID, with the same option as before.', [self::names($removing)]));
		}
		return SetupResult::success();
	}

	/** @param non-empty-list<Council> $councils */
	private static function names(array $councils): string {
		$names = array_map(static fn (Council $council): string => $council->getShortName() . ' (' . $council->getId() . ')', array_slice($councils, 0, self::NAMED));
		return implode(', ', $names) . (count($councils) > self::NAMED ? ' …' : '');
	}
}
