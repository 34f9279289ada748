<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\SetupCheck\Controller;

use OCP\AppFramework\Controller;
use OCP\AppFramework\Http\Attribute\FrontpageRoute;
use OCP\AppFramework\Http\Attribute\NoCSRFRequired;
use OCP\AppFramework\Http\TemplateResponse;
use OCP\IRequest;
use Sandbox\SetupCheck\SetupChecks;

final class OverviewController extends Controller {
	public function __construct(
		IRequest $request,
		private readonly SetupChecks $checks,
	) {
		parent::__construct('core', $request);
	}

	#[NoCSRFRequired]
	#[FrontpageRoute(verb: 'GET', url: '/sandbox/setupchecks')]
	public function index(): TemplateResponse {
		$rows = [];
		foreach ($this->checks->run() as $category => $results) {
			foreach ($results as $result) {
				$rows[] = [$category, $result->getSeverity(), (string)$result->jsonSerialize()['name'], (string)$result->getDescription()];
			}
		}
		return new TemplateResponse('core', 'table', ['pageTitle' => 'Setup checks', 'head' => ['Category', 'Result', 'Check', 'Explanation'], 'rows' => $rows]);
	}
}
