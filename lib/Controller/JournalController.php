<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Controller;

use OCA\ConseilMunicipal\Access\Access;
use OCA\ConseilMunicipal\Access\Action;
use OCA\ConseilMunicipal\Journal\JournalReader;
use OCA\ConseilMunicipal\Journal\JournalStream;
use OCP\AppFramework\Http\Attribute\ApiRoute;
use OCP\AppFramework\Http\Attribute\NoAdminRequired;
use OCP\AppFramework\Http\Attribute\NoCSRFRequired;
use OCP\AppFramework\OCSController;
use OCP\IRequest;

/** The journal of proof, for those who answer for it. */
final class JournalController extends OCSController {
	public function __construct(
		string $appName,
		IRequest $request,
		private readonly Access $access,
		private readonly JournalReader $journal,
	) {
		parent::__construct($appName, $request);
	}

	/**
	 * The journal of a council as a file, one JSON object per line; the first one says how to check the others, the last one that nothing is missing. Also by a plain link.
	 *
	 * @param int $councilId Council
	 * @return JournalStream The file
	 *
	 * 200: The file
	 * 403: The person is not a manager of the council
	 * 404: No such council among those of the person
	 */
	#[NoAdminRequired]
	#[NoCSRFRequired]
	#[ApiRoute(verb: 'GET', url: '/api/v1/councils/{councilId}/journal', requirements: ['councilId' => '\d+'])]
	public function show(int $councilId): JournalStream {
		$council = $this->access->council($councilId, Action::Manage)->council;
		return new JournalStream($this->journal->file($council->getId()), 'journal-' . $council->getId() . '.ndjson');
	}
}
