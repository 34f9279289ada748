<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Convocation;

use OCA\ConseilMunicipal\Journal\TimestampMapper;
use OCA\ConseilMunicipal\Meeting\LocalTime;
use OCA\ConseilMunicipal\Meeting\Workspace;
use OCA\ConseilMunicipal\Reply\ProxyHistory;
use OCA\ConseilMunicipal\ResponseDefinitions;

/**
 * What proof sheets say besides what the page of the convocation shows: it is read when one is printed.
 *
 * @psalm-import-type ConseilProof from ResponseDefinitions
 */
final class Proof {
	public function __construct(
		private readonly OpenedPieces $opened,
		private readonly ProxyHistory $proxies,
		private readonly TimestampMapper $timestamps,
	) {
	}

	/** @return ConseilProof */
	public function of(Workspace $workspace, Convocation $convocation): array {
		$stamp = $convocation->getManifestSha256() === null ? null : $this->timestamps->of($convocation->getCouncilId(), $convocation->getManifestSha256());
		return [
			'openings' => $this->opened->of($workspace),
			'proxies' => $this->proxies->of($workspace),
			'timestamp' => $stamp?->stampedAt === null ? null : [
				'at' => LocalTime::iso($stamp->stampedAt, $workspace->council()->timeZone()), 'authority' => $stamp->authority ?? '',
			],
		];
	}
}
