<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Controller;

use OCA\ConseilMunicipal\Draft\DraftStream;
use OCA\ConseilMunicipal\Reading\ReplacedPieces;
use OCP\AppFramework\Http\Attribute\ApiRoute;
use OCP\AppFramework\Http\Attribute\NoAdminRequired;
use OCP\AppFramework\Http\Attribute\NoCSRFRequired;
use OCP\AppFramework\OCSController;
use OCP\IRequest;

/** Pieces as they were convened, once another version has taken their place. */
final class ReplacedPieceController extends OCSController {
	public function __construct(
		string $appName,
		IRequest $request,
		private readonly ReplacedPieces $pieces,
	) {
		parent::__construct($appName, $request);
	}

	/**
	 * A piece as councillors had it before it was replaced.
	 *
	 * @param int $pieceId Replaced piece
	 * @return DraftStream The file
	 *
	 * 200: The file
	 * 404: No such piece, or the person may not read its item
	 * 409: The file is gone
	 * 423: Somebody is writing the file
	 * 503: The storage does not answer
	 * 507: Not enough space
	 */
	#[NoAdminRequired]
	#[NoCSRFRequired]
	#[ApiRoute(verb: 'GET', url: '/api/v1/replaced/{pieceId}', requirements: ['pieceId' => '\d+'])]
	public function file(int $pieceId): DraftStream {
		return $this->pieces->open($pieceId);
	}
}
